// Replies are kept for whoever asks again with the same key. One may hold a secret that is shown once (an API
// key), so the database gets them sealed, with a key that it does not have.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Services } from '../context.ts';

const NONCE = 12;
const TAG = 16;

const keys = new WeakMap<Services, Buffer>();
const keyOf = (services: Services): Buffer => {
  const key = keys.get(services) ?? createHash('sha256').update(services.secret('idempotency')).digest();
  keys.set(services, key);
  return key;
};

export const seal = (services: Services, reply: unknown): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(services), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
};

export const unseal = (services: Services, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(services), bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8'));
};
