/** A container of the old Office formats with empty-looking streams of these names, the first with the bytes given. */
export function aCompoundFile(streams: readonly string[], first: Uint8Array = new Uint8Array(4096)): Buffer {
  const content = Math.max(8, Math.ceil(first.length / 512));
  const file = Buffer.alloc(512 * (3 + content));
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(0x003e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44); // one sector of the allocation table …
  file.writeUInt32LE(1, 48); // … the directory begins in sector 1
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  for (let i = 0; i < 109; i += 1) file.writeUInt32LE(i === 0 ? 0 : 0xffffffff, 76 + i * 4);
  const next = [0xfffffffd, 0xfffffffe, ...Array.from({ length: content - 1 }, (_, i) => i + 3), 0xfffffffe];
  for (let i = 0; i < 128; i += 1) file.writeUInt32LE(next[i] ?? 0xffffffff, 512 + i * 4);
  ['Root Entry', ...streams].slice(0, 4).forEach((name, i) => {
    const at = 1024 + i * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(i === 0 ? 5 : 2, at + 66);
    for (const link of [68, 72, 76]) file.writeUInt32LE(0xffffffff, at + link);
    file.writeUInt32LE(i === 0 ? 0xfffffffe : 2, at + 116);
    file.writeUInt32LE(i === 0 ? 0 : content * 512, at + 120);
  });
  Buffer.from(first).copy(file, 512 * 3);
  return file;
}
