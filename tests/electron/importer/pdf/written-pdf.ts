/** A PDF written by hand, object by object, for what no program prints. Object 1 is the catalogue. */
export function writtenPdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.indexOf('xref\n0 ')}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary}>>\nstream\n${content}\nendstream`;
}

/** Pages of Latin text, one string each. */
export function pagesOf(texts: readonly string[], page = '/MediaBox [0 0 595 842]', catalogue = ''): Uint8Array {
  const kids = texts.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  return writtenPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${texts.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...texts.flatMap((text, i) => [
      `<< /Type /Page /Parent 2 0 R ${page} /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(text === '' ? '' : `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`),
    ]),
  ]);
}
