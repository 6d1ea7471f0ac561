/** Starts a TypeScript program of this project, or says in one sentence which Node it needs. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `年稿需要 Node 22.18 或更新的版本，这里是 ${process.versions.node}。请在本项目文件夹里重新运行 npm ci（它会装好 Node 24），或者安装新版 Node。`,
  );
  process.exit(1);
}
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: run.mjs PROGRAM.ts …');
process.argv = [process.argv[0] ?? 'node', resolve(entry), ...rest];
await import(pathToFileURL(resolve(entry)).href);
