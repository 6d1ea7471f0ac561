/**
 * A PDF may begin after other bytes (a mail's, a server's), within its first kilobyte. There it must stand at the beginning
 * of a line and be followed by objects, because a text may write of “%PDF-1.4” as well.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return true;
  return (
    /(?:^|[\r\n\0\xbf])%PDF-\d\.\d/.test(head) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('endobj')
  );
}
