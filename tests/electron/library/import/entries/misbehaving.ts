import { readFileSync, writeFileSync } from 'node:fs';
import { serveFiles } from '../../../../../electron/importer/service.ts';
import type { ParsedDocument } from '../../../../../shared/domain/document.ts';
import { pdfData } from '../../../../paths.ts';

/** An importer whose parser does what the file's first line says, as a parser led astray by its input would. */
serveFiles((text, { newId, onProgress }) => {
  const [behaviour = '', argument = ''] = text.split('\n');
  switch (behaviour) {
    case 'hang':
      for (;;) Math.random();
    case 'repeat itself':
      for (let i = 0; ; i += 1) if (i % 1000 === 0) onProgress?.(1, 2);
    case 'take its time':
      for (let step = 1; step <= 4; step += 1) {
        const until = performance.now() + 500;
        while (performance.now() < until);
        onProgress?.(step, 4);
      }
      return documentSaying([]);
    case 'allocate': {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, kept.length));
    }
    case 'die':
      process.kill(process.pid, 'SIGKILL');
      for (;;);
    case 'exit':
      return process.exit(0);
    case 'throw':
      throw new TypeError('the parser has a bug');
    case 'answer nonsense':
      process.send?.({ kind: 'parsed', parsed: { blocks: 'many' }, encoding: 'utf-8' });
      return documentSaying([]);
    case 'tell its environment':
      return documentSaying([...Object.keys(process.env), process.cwd()]);
    case 'look around':
      return documentSaying([
        attempt(() => readFileSync(argument)),
        attempt(() => writeFileSync(argument, 'gone')),
        attempt(() => process.getBuiltinModule('node:child_process').spawnSync(process.execPath, ['-v'])),
      ]);
    case 'make code of text':
      return documentSaying(codeOf('1 + 1').map(attempt));
    case 'fetch':
      return documentSaying([attempt(() => fetch(argument)), attempt(() => new WebSocket(argument))]);
    default:
      return documentSaying([newId()]);
  }
}, pdfData);

/** Every way that the language has, by the names and by what hangs on any function. */
function codeOf(text: string): readonly (() => unknown)[] {
  const kinds = [() => {}, function* () {}, async () => {}, async function* () {}];
  return [
    // biome-ignore lint/security/noGlobalEval: that it does nothing is what is tried
    () => eval(text),
    () => new Function(text),
    ...kinds.map((kind) => () => Reflect.construct(kind.constructor, [text])),
  ];
}

function attempt(act: () => unknown): string {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

function documentSaying(messages: readonly string[]): ParsedDocument {
  return {
    blocks: [],
    metadata: {
      title: null,
      organisation: null,
      genre: null,
      documentNumber: null,
      date: null,
      summaryYear: null,
      planYear: null,
    },
    dropped: [],
    changes: [],
    diagnostics: messages.map((message) => ({ rule: 'test', line: 1, message })),
  };
}
