// Session, person, membership and permissions in one statement: every request pays for it. Written by hand because
// four tables that hang together only by what the first row says are four statements otherwise.
import { type Scope, withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { isId } from '../graphql/as-id.ts';
import type { MemberFacts } from './resolve-viewer.ts';

interface FoundSession {
  id: string;
  userId: string;
  name: string;
  email: string;
  twoFactorEnabled: boolean;
  disabledAt: Date | null;
  tenantId: string | null;
  expiresAt: Date;
  lastSeenAt: Date;
  steppedUpAt: Date | null;
  passwordSetAt: Date | null;
  member: MemberFacts | null;
}

const statement = {
  name: 'xl_session',
  text: `
select s.id, s.user_id as "userId", u.name, u.email, u.two_factor_enabled as "twoFactorEnabled", u.disabled_at as "disabledAt",
  s.tenant_id as "tenantId", s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt", s.stepped_up_at as "steppedUpAt",
  u.password_set_at as "passwordSetAt",
  (select json_build_object('id', m.id, 'name', m.name, 'passwordDays', t.password_days,
      'organisation', json_build_object('id', t.id, 'kind', t.kind, 'name', t.name, 'shortName', t.short_name), 'roles', (
      select coalesce(json_agg(json_build_object('permissions', r.permissions, 'requiresTwoFactor', r.requires_two_factor)), '[]')
      from member_role mr join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
      where mr.tenant_id = m.tenant_id and mr.member_id = m.id))
    from member m join tenant t on t.id = m.tenant_id and t.status = 'ACTIVE'
    where m.tenant_id = $2::uuid and m.user_id = s.user_id and m.status = 'ACTIVE') as member
from session s join "user" u on u.id = s.user_id
where s.token = $1`,
};

/** The claim names the organisation and no person: who she is comes out of the statement. */
export const findSession = async (services: Services, token: string, actingFor: string | undefined): Promise<FoundSession | null> => {
  const tenantId = actingFor !== undefined && isId(actingFor) ? actingFor : undefined;
  const scope: Scope = { kind: 'identity', tenantId };
  const { rows } = await withScope(scope, () =>
    services.database.pool.query<FoundSession>({ ...statement, values: [token, tenantId ?? null] }),
  );
  return rows[0] ?? null;
};
