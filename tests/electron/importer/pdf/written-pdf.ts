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

function stream(content: string, dictionary = ''): string {
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

/** A page that is one image; below it, the line of an app that scans. */
export function aScan(mark = ''): Uint8Array {
  const image = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ';
  const resources = '<< /XObject << /I 5 0 R >> /Font << /F1 6 0 R >> >>';
  const line = mark === '' ? '' : ` BT /F1 12 Tf 72 40 Td (${mark}) Tj ET`;
  return writtenPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`,
    stream(`q 595 0 0 842 0 0 cm /I Do Q${line}`),
    stream('x', image),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** A line of Chinese in a font that is not in the file: its signs are known by pdf.js's own tables alone. */
export function withoutItsFont(text: string): Uint8Array {
  const codes = [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>';
  const metrics =
    '/Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90';
  return writtenPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 24 Tf 72 700 Td <${codes}> Tj ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun ${system} /DW 1000 /FontDescriptor 7 0 R >>`,
    `<< /Type /FontDescriptor /FontName /SimSun ${metrics} >>`,
  ]);
}
