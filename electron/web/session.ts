import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Session = {
  /** What stands in the printed address. */
  readonly token: string;
  /** The cookie for the first one who brings the token, `null` for everybody else. */
  readonly enter: (token: string) => string | null;
  readonly knows: (cookies: string | undefined) => boolean;
};

/** The one session of a started server: who read the address on the terminal comes in, once, and stays by a cookie. */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  // Cookies do not tell ports apart: without the port in its name, a second server would throw the first one's user out.
  const name = `niangao-${port}`;
  let isSpent = false;
  return {
    token,
    enter(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    knows: (cookies = '') =>
      cookies.split(';').some((cookie) => {
        const [key = '', value = ''] = cookie.trim().split('=');
        return key === name && isSame(value, secret);
      }),
  };
}

/** In a time that does not depend on how much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
