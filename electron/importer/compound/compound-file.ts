import { BadFile } from '../bad-file.ts';

/**
 * The container of the old Office formats (MS-CFB), a small file system in one file. Only the names of its streams and
 * the beginnings of the large ones are read here; every chain of sectors is walked with a count, because a chain that
 * closes on itself would hold up or fill whoever follows it.
 */
export type CompoundFile = {
  readonly streams: readonly { readonly name: string; readonly bytes: number }[];
  /** The first bytes of a stream, up to `length`. */
  readonly beginning: (name: string, length: number) => Uint8Array;
};

type Entry = { readonly name: string; readonly bytes: number; readonly start: number };

const headerBytes = 512;
const endOfChain = 0xfffffffe;
const lastSector = 0xfffffff9;

export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < headerBytes) throw new BadFile('broken', 'compound file without a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectors = Math.ceil((bytes.length - headerBytes) / sectorBytes) + 1;
  const next = readAllocation(view, sectorBytes, sectors);

  function sectorAt(sector: number): Uint8Array {
    const at = (sector + 1) * sectorBytes;
    if (sector > lastSector || at >= bytes.length) throw new BadFile('broken', `no sector ${sector}`);
    return bytes.subarray(at, at + sectorBytes);
  }

  function chain(start: number, most: number): readonly number[] {
    const found: number[] = [];
    for (let at = start; at !== endOfChain && found.length < most; at = next[at] ?? endOfChain) {
      if (found.length > sectors || at > lastSector || at >= sectors)
        throw new BadFile('broken', 'a chain without end');
      found.push(at);
    }
    return found;
  }

  const directory = joined(chain(view.getUint32(48, true), sectors + 1).map(sectorAt));
  const entries = readDirectory(directory);
  const cutoff = view.getUint32(56, true);
  for (const entry of entries) if (entry.bytes >= cutoff) chain(entry.start, sectors + 1);
  return {
    streams: entries,
    beginning(name, length) {
      const entry = entries.find((each) => each.name === name);
      // Streams below the cut-off lie in a container of their own; a Word document is never that short.
      if (entry === undefined || entry.bytes < cutoff) return new Uint8Array();
      const most = Math.ceil(Math.min(length, entry.bytes) / sectorBytes);
      return joined(chain(entry.start, most).map(sectorAt)).subarray(0, length);
    },
  };
}

/** For each sector the one that follows it. The table lies in sectors that the header lists, and more lists after it. */
function readAllocation(view: DataView, sectorBytes: number, sectors: number): readonly number[] {
  const next: number[] = [];
  let listed = 0;
  const add = (sector: number): void => {
    const at = (sector + 1) * sectorBytes;
    if (sector > lastSector) return;
    listed += 1;
    if (listed > sectors || at + sectorBytes > view.byteLength) throw new BadFile('broken', `no sector ${sector}`);
    for (let i = 0; i < sectorBytes; i += 4) next.push(view.getUint32(at + i, true));
  };
  for (let i = 0; i < 109; i += 1) add(view.getUint32(76 + i * 4, true));
  let more = view.getUint32(68, true);
  for (let hops = 0; more <= lastSector; hops += 1) {
    const at = (more + 1) * sectorBytes;
    if (hops > sectors || at + sectorBytes > view.byteLength) throw new BadFile('broken', 'allocation table');
    for (let i = 0; i < sectorBytes - 4; i += 4) add(view.getUint32(at + i, true));
    more = view.getUint32(at + sectorBytes - 4, true);
  }
  return next;
}

function readDirectory(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = view.getUint16(at + 64, true);
    const isStream = view.getUint8(at + 66) === 2;
    if (!isStream || nameBytes < 2 || nameBytes > 64) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes - 2));
    entries.push({ name, start: view.getUint32(at + 116, true), bytes: view.getUint32(at + 120, true) });
  }
  return entries;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
