/** The engine of an older Electron lacks this, and even pdf.js's legacy build expects it. */
export function addWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers<T>() {
      let resolve: (value: T | PromiseLike<T>) => void = () => {};
      let reject: (reason?: unknown) => void = () => {};
      const promise = new Promise<T>((yes, no) => {
        [resolve, reject] = [yes, no];
      });
      return { promise, resolve, reject };
    },
  });
}
