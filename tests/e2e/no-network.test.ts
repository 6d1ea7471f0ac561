/** The whole journey in a network namespace without routes, where the kernel counts every attempt to leave. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';

type Traffic = { readonly status: number | null; readonly attempts: number; readonly output: string };

/** Runs Node in an empty namespace; answers what the namespace counted: opened connections, datagrams, packets without a route. */
function inEmptyNetwork(...args: readonly string[]): Traffic {
  const quoted = [process.execPath, ...args].map((each) => `'${each}'`).join(' ');
  const script = `${quoted}; status=$?; echo; echo "@@@ $status"; cat /proc/net/snmp`;
  const { stdout, stderr } = spawnSync('unshare', [...capabilities.emptyNetwork.arguments(), 'sh', '-c', script], {
    cwd: project,
    encoding: 'utf8',
  });
  const [output = '', counted = ''] = stdout.split('@@@');
  const counter = (protocol: string, name: string): number => {
    const [names, values] = counted.split('\n').filter((line) => line.startsWith(`${protocol}: `));
    const at = names?.split(' ').indexOf(name) ?? -1;
    return Number(values?.split(' ')[at]);
  };
  const attempts = counter('Tcp', 'ActiveOpens') + counter('Udp', 'OutDatagrams') + counter('Ip', 'OutNoRoutes');
  return { status: Number(counted.split('\n')[0]), attempts, output: output + stderr };
}

describe.skipIf(!capabilities.emptyNetwork.present())('without a network', () => {
  it('the whole journey works, and nothing even tries to connect', { timeout: 120_000 }, () => {
    const out = join(temporaryFolder(), 'demo');
    const { status, attempts, output } = inEmptyNetwork(
      'scripts/run.mjs',
      'electron/cli/niangao.ts',
      'demo',
      '--out',
      out,
    );
    expect({ status, attempts }, output).toEqual({ status: 0, attempts: 0 });
  });

  it('an attempt would have been seen', () => {
    const { attempts } = inEmptyNetwork('-e', 'fetch("http://192.0.2.1/").catch(() => {})');
    expect(attempts).toBeGreaterThan(0);
  });
});
