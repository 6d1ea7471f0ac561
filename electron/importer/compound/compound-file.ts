import { BadFile } from '../bad-file.ts';

/**
 * The container of the old Office formats (MS-CFB), a small file system in one file. Every chain of sectors is walked with a count, because a chain that
 * closes on itself would hold up or fill whoever follows it.
 */
export type CompoundFile = {
  readonly streams: readonly { readonly name: string; readonly bytes: number }[];
  /** The first bytes of a stream, 64 at most. */
  readonly beginning: (name: string) => Uint8Array;
  /** All bytes of a stream; none when there is no such stream. */
  readonly content: (name: string) => Uint8Array;
};

type Entry = { readonly name: string; readonly isRoot: boolean; readonly bytes: number; readonly start: number };

const headerBytes = 512;
const endOfChain = 0xfffffffe;
const lastSector = 0xfffffff9;
const smallSectorBytes = 64;

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

  const chain = (start: number): readonly number[] => chainIn(next, start, sectors);

  const directory = joined(chain(view.getUint32(48, true)).map(sectorAt));
  const entries = readDirectory(directory);
  const cutoff = view.getUint32(56, true);
  for (const entry of entries) if (entry.isRoot || entry.bytes >= cutoff) chain(entry.start);
  const small = numbersOf(joined(chain(view.getUint32(60, true)).map(sectorAt)));
  for (const entry of entries) {
    if (!entry.isRoot && entry.bytes > 0 && entry.bytes < cutoff) chainIn(small, entry.start, small.length);
  }
  const named = (name: string): Entry | undefined => entries.find((each) => each.name === name && !each.isRoot);

  /** Short streams lie together in one long one, in small sectors; its chain starts where the root says. */
  function shortSectors(name: string): (sector: number) => Uint8Array {
    const container = chain(entries.find(({ isRoot }) => isRoot)?.start ?? endOfChain);
    return (sector) => {
      const at = sector * smallSectorBytes;
      const within = container[Math.floor(at / sectorBytes)];
      if (within === undefined) throw new BadFile('broken', `${name} lies outside of the short streams`);
      return sectorAt(within).subarray(at % sectorBytes, (at % sectorBytes) + smallSectorBytes);
    };
  }

  return {
    streams: entries.filter(({ isRoot }) => !isRoot),
    beginning(name) {
      const entry = named(name);
      if (entry === undefined) return new Uint8Array();
      const first = entry.bytes >= cutoff ? sectorAt(entry.start) : shortSectors(name)(entry.start);
      return first.subarray(0, Math.min(entry.bytes, smallSectorBytes));
    },
    content(name) {
      const entry = named(name);
      if (entry === undefined || entry.bytes === 0) return new Uint8Array();
      const parts =
        entry.bytes >= cutoff
          ? chain(entry.start).map(sectorAt)
          : chainIn(small, entry.start, small.length).map(shortSectors(name));
      return joined(parts).subarray(0, entry.bytes);
    },
  };
}

/** Refuses a chain that closes on itself or leads outside of the file. */
function chainIn(next: readonly number[], start: number, sectors: number): readonly number[] {
  const found: number[] = [];
  for (let at = start; at <= lastSector; at = next[at] ?? endOfChain) {
    if (found.length > sectors || at >= sectors) throw new BadFile('broken', 'a chain without end');
    found.push(at);
  }
  return found;
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
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
    const type = view.getUint8(at + 66);
    if ((type !== 2 && type !== 5) || nameBytes < 2 || nameBytes > 64) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes - 2));
    entries.push({
      name,
      isRoot: type === 5,
      start: view.getUint32(at + 116, true),
      bytes: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
