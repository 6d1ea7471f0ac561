import { mostBytes } from '../../shared/contract/structure.ts';
import type { Client } from '../client.ts';

/** Bytes of a document's original by their place, fetched in pieces of what the door gives at once. */
export type PdfBytes = {
  readonly length: number;
  /** The beginning, which came along with the length. */
  readonly head: Uint8Array;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
};

export async function pdfBytes(client: Pick<Client, 'call'>, documentId: string): Promise<PdfBytes> {
  const piece = (from: number, count: number) =>
    client.call('documents.originalBytes', { id: documentId, from, count: Math.min(count, mostBytes) });
  const { total, bytes } = await piece(0, 64 * 1024);
  return {
    length: total,
    head: decoded(bytes),
    async read(from, to) {
      const all = new Uint8Array(to - from);
      let at = from;
      while (at < to) {
        const next = decoded((await piece(at, to - at)).bytes);
        if (next.length === 0) throw new Error('The kept original is shorter than when it was opened');
        all.set(next, at - from);
        at += next.length;
      }
      return all;
    },
  };
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
