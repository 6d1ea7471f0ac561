import type { Prefixes } from '../package/xml.ts';

const names = ['office', 'style', 'text', 'table', 'meta'];

export const odtPrefixes: Prefixes = new Map([
  ...names.map((name): [string, string] => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name]),
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);
