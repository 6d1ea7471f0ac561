// A library process that ends before it is ready, with a code that pretends all is well.
process.exit(0);
