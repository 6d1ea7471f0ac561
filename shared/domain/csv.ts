/**
 * Rows as comma-separated values (RFC 4180) with the mark at the beginning by which Excel and WPS know UTF-8. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, because names of files are not ours.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
