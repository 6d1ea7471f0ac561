/** What the server told, as values. */
import { z } from 'zod';
import type { Told } from './served.ts';

const Chosen = z.strictObject({ token: z.string(), name: z.string() });

export function chosen({ status, text }: Told) {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return Chosen.parse(JSON.parse(text));
}

export function value<T extends z.ZodType>(type: T, { text }: Told): z.output<T> {
  const answer = z.looseObject({ ok: z.boolean(), value: z.unknown() }).parse(JSON.parse(text));
  if (!answer.ok) throw new Error(text);
  return type.parse(answer.value);
}
