/**
 * What a parser that was led astray by its file could want of the language: here it is not to be had. Node's own permissions
 * stand around this (see child-settings.ts in the library).
 */
export function lockDown(): void {
  forbidCodeFromText();
  forbidNetwork();
}

/** Nothing is ever fetched. pdf.js only looks whether it could, and for a look Node loads all it has for networks, in 40 ms. */
function forbidNetwork(): void {
  for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource']) {
    replace(globalThis, name, function refuse(): never {
      throw new TypeError('There is no network here');
    });
  }
}

/** V8 has a switch for this, but with it Node can use none of what it has compiled of its own library: again 40 ms. */
function forbidCodeFromText(): void {
  function refuse(): never {
    throw new EvalError('No code is made from text here');
  }
  // `x instanceof Function` goes on to work.
  refuse.prototype = Function.prototype;
  const kinds = [() => {}, function* () {}, async () => {}, async function* () {}];
  for (const kind of kinds) replace(Object.getPrototypeOf(kind), 'constructor', refuse);
  replace(globalThis, 'Function', refuse);
  replace(globalThis, 'eval', refuse);
}

function replace(owner: object, name: string, value: unknown): void {
  // What Node makes when it is first asked for is made also by being replaced, unless it was taken away before.
  Reflect.deleteProperty(owner, name);
  // Writable, as it was: some give a function a `constructor` of its own. What was there before is gone for good all the same.
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
