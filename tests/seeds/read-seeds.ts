import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const seeds = new URL('../../seeds/', import.meta.url);

const Sample = z.strictObject({
  file: z.string(),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le']),
  organisation: z.string(),
  summaryYear: z.int(),
  planYear: z.int(),
  title: z.string().nullable(),
  topSections: z.array(z.string()).min(1),
  quirks: z.array(z.string()).min(1),
});
export type Sample = z.infer<typeof Sample>;

export const samples: readonly Sample[] = z
  .array(Sample)
  .parse(JSON.parse(readFileSync(new URL('samples.json', seeds), 'utf8')));

export function sampleFiles(): string[] {
  return readdirSync(new URL('samples/', seeds)).filter((name) => name.endsWith('.txt'));
}

export function sampleBytes(sample: Sample): Uint8Array {
  return readFileSync(new URL(`samples/${sample.file}`, seeds));
}

/** Throws when the bytes are not what samples.json says. */
export function sampleText(sample: Sample): string {
  return new TextDecoder(sample.encoding, { fatal: true }).decode(sampleBytes(sample));
}

export function sampleLines(sample: Sample): string[] {
  return sampleText(sample).split(/\r?\n/);
}

export const templates: readonly { readonly file: string; readonly json: unknown }[] = readdirSync(
  new URL('templates/', seeds),
).map((file) => ({ file, json: JSON.parse(readFileSync(new URL(`templates/${file}`, seeds), 'utf8')) }));
