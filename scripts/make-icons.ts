/**
 * Draws the program's icons for every system from the page's own, renderer/public/icon.svg → packaging/. They are kept in the project:
 * drawing them needs Chromium, and electron-builder would fetch a tool for it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { capabilities } from './capabilities.ts';

type Picture = { readonly size: number; readonly png: Buffer };

const root = fileURLToPath(new URL('..', import.meta.url));
const packaging = join(root, 'packaging');
const svg = readFileSync(join(root, 'renderer', 'public', 'icon.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: capabilities.browser.executable, args: ['--no-sandbox'] });
const page = await browser.newPage();

/** `margin` is the part of the side that stays empty on each edge: the Mac's own icons leave a tenth. */
async function draw(size: number, margin = 0): Promise<Picture> {
  const side = Math.round(size * (1 - 2 * margin));
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0; display: grid; place-items: center; height: 100vh } svg { width: ${side}px; display: block }</style>${svg}`,
  );
  return { size, png: await page.screenshot({ omitBackground: true }) };
}

/** One after the other: there is one page to draw on. */
async function all(sizes: readonly number[], margin?: number): Promise<readonly Picture[]> {
  const drawn: Picture[] = [];
  for (const size of sizes) drawn.push(await draw(size, margin));
  return drawn;
}

/** Windows: a directory of 16 bytes for each picture, then the pictures as PNG. 256 is written as 0. */
function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS: pictures as PNG, each under the name of its size; those of double density have names of their own. */
const macNames: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

function icns(pictures: readonly Picture[]): Buffer {
  const parts = macNames.flatMap(([name, size]) =>
    pictures.filter((picture) => picture.size === size).map(({ png }) => chunk(name, png)),
  );
  return chunk('icns', Buffer.concat(parts));
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

const linux = await all([16, 32, 48, 64, 128, 256, 512]);
mkdirSync(join(packaging, 'icons'), { recursive: true });
for (const { size, png } of linux) writeFileSync(join(packaging, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(packaging, 'icon.ico'), ico(await all([16, 24, 32, 48, 64, 128, 256])));
writeFileSync(join(packaging, 'icon.icns'), icns(await all([32, 64, 128, 256, 512, 1024], 0.1)));
await browser.close();
