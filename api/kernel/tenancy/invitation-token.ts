import { createHash, randomBytes } from 'node:crypto';

export const INVITATION_DAYS = 7;

/** The link's secret: the mail alone holds it, the database its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string => createHash('sha256').update(`invitation:${token}`).digest('hex');
