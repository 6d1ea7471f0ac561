// A library process that says it is ready and then neither answers nor closes.
process.send?.({ type: 'ready' });
process.on('message', () => {});
