/**
 * `npm start`: builds if needed and opens the window. Where there is no display or Electron cannot be had, it says so in one
 * line and serves the same page to the local browser. Plain JavaScript: it must run on whatever Node is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const downloadLimitMs = Number(process.env.NIANGAO_DOWNLOAD_LIMIT_MS ?? 120_000);
/** A window that is gone this soon never opened: a library of the system is missing, or its sandbox is forbidden. */
const neverOpenedMs = 5_000;

const say = (line) => process.stderr.write(`${line}\n`);

buildIfNeeded();
process.exitCode = await openWindow();

async function openWindow() {
  if (!hasDisplay()) return serve('这里没有图形界面，改用浏览器打开年稿。');
  const electron = overriddenElectron() ?? installedElectron() ?? (await downloadElectron());
  if (electron === null) return serve('没能下载到 Electron（网络不通或太慢），改用浏览器打开年稿。');
  const started = Date.now();
  const code = await run(electron, [root, ...rootNeedsNoSandbox(), ...process.argv.slice(2)], windowEnvironment());
  if (code !== 0 && Date.now() - started < neverOpenedMs) return serve('窗口没能打开，改用浏览器打开年稿。');
  return code;
}

function serve(line) {
  say(line);
  return run(process.execPath, ['scripts/run.mjs', 'electron/cli/niangao.ts', 'serve', ...process.argv.slice(2)]);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The same variable as the electron package's own, for machines that have its files already. */
function overriddenElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const names = { win32: 'electron.exe', darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron') };
  return join(folder, names[process.platform] ?? 'electron');
}

function electronPackage() {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function installedElectron() {
  const folder = electronPackage();
  const pathFile = join(folder, 'path.txt');
  const path = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : null;
  return path !== null && existsSync(path) ? path : null;
}

/** The electron package's own download. Behind some firewalls it neither comes nor fails, so it gets a time limit. */
async function downloadElectron() {
  say('第一次打开，正在下载 Electron（约 110 MB）……');
  const install = spawn(process.execPath, [join(electronPackage(), 'install.js')], { stdio: 'ignore' });
  const limit = setTimeout(() => install.kill('SIGKILL'), downloadLimitMs);
  await new Promise((resolve) => install.once('close', resolve).once('error', resolve));
  clearTimeout(limit);
  return installedElectron();
}

/** Chromium starts as root only without its sandbox. Nobody should work as root; but then at least a window opens. */
function rootNeedsNoSandbox() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}

/** Some editors set it for their terminals; Electron would then be a mere Node. */
function windowEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return environment;
}

function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    // Ctrl+C reaches the child too; this process waits for it to end well.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function buildIfNeeded() {
  const stamp = statSync(join(root, 'out', '.built'), { throwIfNoEntry: false });
  const sources = ['electron', 'renderer', 'shared', 'scripts/build.mjs', 'package-lock.json'];
  const newest = Math.max(...sources.map((name) => newestIn(join(root, name))));
  if (stamp !== undefined && stamp.mtimeMs >= newest) return;
  say('正在准备程序……');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    say('程序没能准备好，原因见上面。请重新运行 npm ci 后再试。');
    process.exit(1);
  }
}

function newestIn(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
