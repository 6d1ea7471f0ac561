/**
 * Whatever a file makes a parser do, no text becomes code. V8 has a switch for this, but with it Node can use none of what
 * it has compiled of its own library: 40 ms of processor time for each child and its watchdog.
 */
export function forbidCodeFromText(): void {
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

function replace(owner: object, name: string, value: () => never): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}
