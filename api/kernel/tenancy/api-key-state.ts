/** LIVE, EXPIRED or REVOKED. */
export const apiKeyState = ({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date }, now: Date): string => {
  if (revokedAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'LIVE';
};
