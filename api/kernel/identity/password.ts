// Passwords as they are kept: scrypt with the parameters of OWASP's sheet, a salt of their own each.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const KEY_BYTES = 64;

const derive = (password: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${(await derive(password, salt)).toString('hex')}`;
};

/** Costs the same whether or not there is a hash to compare with. */
export const verifyPassword = async (hash: string | null | undefined, password: string): Promise<boolean> => {
  const [salt, key] = (hash ?? '').split(':');
  const given = await derive(password, salt || 'nobody');
  const kept = Buffer.from(key ?? '', 'hex');
  return kept.length === given.length && timingSafeEqual(kept, given);
};
