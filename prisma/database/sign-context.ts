import { createHmac } from 'node:crypto';

export interface Claim {
  scope: string;
  tenant?: string | null;
  user?: string | null;
}

/** The value of the setting app.ctx that ctx.scope(), ctx.tenant() and ctx.user_id() accept. */
export function signContext(contextKey: string, { scope, tenant, user }: Claim): string {
  const claim = `${scope}:${tenant || '-'}:${user || '-'}`;
  return `${claim}:${createHmac('sha256', contextKey).update(claim).digest('hex')}`;
}
