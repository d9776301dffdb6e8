import { withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import type { TenantKind } from '../tenancy/kinds.ts';
import type { Viewer } from '../viewer.ts';
import { changeDueAt } from './password-age.ts';

export interface SessionFacts {
  id: string;
  userId: string;
  name: string;
  twoFactorEnabled: boolean;
  steppedUpAt: Date | null;
  /** Null where it has none, and in sessions of tests that do not say. */
  passwordSetAt?: Date | null | undefined;
}

/** A second proof of identity counts for this long. Minutes. */
export const STEP_UP_MINUTES = 15;

const isFresh = (moment: Date | null, now: Date) => moment !== null && now.getTime() - moment.getTime() < STEP_UP_MINUTES * 60_000;

/** What one organisation says of a person who may act for it. */
export interface MemberFacts {
  id: string;
  name: string;
  organisation: NonNullable<Viewer['organisation']>;
  /** Days after which the organisation asks for another password. */
  passwordDays: number | null;
  roles: readonly { permissions: readonly string[]; requiresTwoFactor: boolean }[];
}

/** The person as she acts for the organisation whose facts these are. */
export const memberViewer = (services: Services, session: SessionFacts, tenantId: string, member: MemberFacts): Viewer => {
  const mustSetUpTwoFactor = !session.twoFactorEnabled && member.roles.some((role) => role.requiresTwoFactor);
  const changeDue = changeDueAt(session.passwordSetAt, member.passwordDays);
  const mustChangePassword = changeDue !== null && changeDue <= services.clock();
  return {
    kind: 'member',
    name: member.name,
    userId: session.userId,
    sessionId: session.id,
    tenantId,
    tenantKind: member.organisation.kind as TenantKind,
    organisation: member.organisation,
    memberId: member.id,
    // Without the factor that a role of hers demands, or with a password grown too old, she holds nothing.
    permissions: new Set(mustSetUpTwoFactor || mustChangePassword ? [] : member.roles.flatMap((role) => role.permissions)),
    steppedUp: isFresh(session.steppedUpAt, services.clock()),
    mustSetUpTwoFactor,
    mustChangePassword,
  };
};

/**
 * The person as she acts for one organisation, re-read from the database at every request so that a
 * removed member, a changed role or a suspended organisation counts at once. Null: she may not act for it.
 */
export const resolveMember = async (services: Services, session: SessionFacts, tenantId: string): Promise<Viewer | null> => {
  const scope = { kind: 'member', tenantId, userId: session.userId } as const;
  const member = await withScope(scope, () =>
    services.database.client.member.findFirst({
      where: { tenantId, userId: session.userId, status: 'ACTIVE', tenant: { is: { status: 'ACTIVE' } } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        name: true,
        tenant: { select: { id: true, kind: true, name: true, shortName: true, passwordDays: true } },
        roles: { select: { role: { select: { permissions: true, requiresTwoFactor: true } } } },
      },
    }),
  );
  if (!member) return null;
  const { id, name, tenant, roles } = member;
  const { passwordDays, ...organisation } = tenant;
  return memberViewer(services, session, tenantId, { id, name, organisation, passwordDays, roles: roles.map(({ role }) => role) });
};

/** The person before she has chosen an organisation. */
export const personOnly = (services: Services, session: SessionFacts): Viewer => ({
  kind: 'member',
  name: session.name,
  userId: session.userId,
  sessionId: session.id,
  permissions: new Set(),
  steppedUp: isFresh(session.steppedUpAt, services.clock()),
  mustSetUpTwoFactor: false,
});
