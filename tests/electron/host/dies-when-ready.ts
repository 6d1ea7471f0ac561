// A library process that says it is ready and ends at once.
process.send?.({ type: 'ready' }, () => process.exit(3));
