import { toHtml } from '../../../shared/domain/layout/html.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import { toMarkdown } from '../../../shared/domain/layout/markdown.ts';
import { toPlainText } from '../../../shared/domain/layout/plain-text.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { type FileProperties, writeDocx } from './docx.ts';

type Renderer = (laidOut: LaidOut, profile: Profile, properties: FileProperties) => Promise<Uint8Array>;

const encoder = new TextEncoder();

/** What can be exported, by the extension of the file. */
export const renderers: Readonly<Record<string, Renderer>> = {
  '.docx': writeDocx,
  '.html': (laidOut, profile, { title }) => Promise.resolve(encoder.encode(toHtml(laidOut, profile, title))),
  '.md': (laidOut) => Promise.resolve(encoder.encode(toMarkdown(laidOut))),
  '.txt': (laidOut) => Promise.resolve(encoder.encode(toPlainText(laidOut))),
};
