import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';

/** What a token allows: reading the chosen file or folder, or writing the chosen file. */
type Purpose = 'read' | 'write';

export type Grants = {
  /** For hosts only: a token for a path that the user chose. `token` is given when another process made it. */
  readonly grant: (path: string, purpose: Purpose, token?: string) => string;
  readonly pathOf: (token: string, purpose: Purpose) => string;
};

export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** The window never passes paths: it passes tokens for what the user chose, and they are turned into paths here. */
export function fileGrants(): Grants {
  const paths = new Map<string, { path: string; purpose: Purpose }>();
  return {
    grant(path, purpose, token = newToken()) {
      paths.set(token, { path, purpose });
      return token;
    },
    pathOf(token, purpose) {
      const granted = paths.get(token);
      if (granted?.purpose !== purpose) throw new AppError('bad-input', '这个文件还没有经过选择，请重新选择文件。');
      return granted.path;
    },
  };
}
