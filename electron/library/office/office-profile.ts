/**
 * The settings that LibreOffice is started with. They keep it off the network: it fetches what a document links to (pictures,
 * whole passages) while it opens it, and of all its settings only a proxy stops that in an old Word file (measured: neither
 * BlockUntrustedRefererLinks nor the rule for updating links does). The proxy is a closed port of this computer.
 */
export function officeProfile(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<oor:items ${namespaces}>`,
    ...settings.map(([path, name, value]) => item(path, name, value)),
    '</oor:items>',
    '',
  ].join('\n');
}

const namespaces = [
  'xmlns:oor="http://openoffice.org/2001/registry"',
  'xmlns:xs="http://www.w3.org/2001/XMLSchema"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

const closedPort = 9;
const byHand = 2;
const never = 0;
const veryHigh = 3;

const scripting = '/org.openoffice.Office.Common/Security/Scripting';
const internet = '/org.openoffice.Inet/Settings';

const settings: readonly (readonly [string, string, string | number | boolean])[] = [
  [internet, 'ooInetProxyType', byHand],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap(
    (protocol) =>
      [
        [internet, `ooInet${protocol}ProxyName`, '127.0.0.1'],
        [internet, `ooInet${protocol}ProxyPort`, closedPort],
      ] as const,
  ),
  [internet, 'ooInetNoProxy', ''],
  [scripting, 'BlockUntrustedRefererLinks', true],
  [scripting, 'DisableMacrosExecution', true],
  [scripting, 'MacroSecurityLevel', veryHigh],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', never],
];

function item(path: string, name: string, value: string | number | boolean): string {
  return `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}
