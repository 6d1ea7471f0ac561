import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

/** The body piece by piece, up to a limit. Throws Refused as soon as it is known to be larger. */
export async function* limitedBody(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  let size = 0;
  // Leaving the loop must not destroy the request: its connection still has to carry the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** Throws Refused: 415, 413, 400. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  requireType(request, 'application/json');
  const chunks: Buffer[] = [];
  for await (const chunk of limitedBody(request, limit)) chunks.push(chunk);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refused(400, '请求的内容不是 JSON，没有执行。');
  }
}

/** A form on a foreign page can send neither of the two types that are asked for here. */
export function requireType(request: IncomingMessage, type: string): void {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type) throw new Refused(415, `请求的内容应是 ${type}，没有执行。`);
}

export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLarge(limit: number): Refused {
  const size = limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${limit} 字节`;
  return new Refused(413, `内容超过 ${size}，没有收下。`);
}
