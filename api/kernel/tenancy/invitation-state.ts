/** PENDING that nobody answered in time reads as LAPSED. */
export const invitationState = ({ status, expiresAt }: { status: string; expiresAt: Date }, now: Date): string =>
  status === 'PENDING' && expiresAt <= now ? 'LAPSED' : status;
