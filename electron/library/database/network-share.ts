import { statfsSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';

/** File system types as Linux reports them in statfs: NFS, SMB, CIFS, SMB2, 9P, AFS, Coda, Ceph. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x73757245, 0x00c36400]);

/** Whether a file system type means that the files lie on another computer. */
export function isRemoteType(type: number): boolean {
  return remote.has(type >>> 0);
}

/** SQLite's write-ahead log needs shared memory, which a network share does not have: two offices would damage the library. */
export function refuseNetworkShare(folder: string): void {
  const unc = /^(\\\\|\/\/)(?![?.][\\/])/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder);
  if (unc || (process.platform === 'linux' && isRemoteType(statfsSync(folder).type))) {
    throw new AppError(
      'library-unsafe',
      `资料库不能放在网络共享文件夹“${folder}”里，否则容易损坏。请改用本机硬盘上的文件夹。`,
    );
  }
}
