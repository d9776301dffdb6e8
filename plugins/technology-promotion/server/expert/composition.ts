// Is a panel made up as its call's rules want? Facts from the experts' own profiles; the rules are pure.
import type { Context } from '@xinglin/kernel/context';
import { selectionPolicy } from '../../shared/policy.ts';
import { readRegister } from '../conflict/organisations.ts';
import { readPeople } from '../conflict/people.ts';
import { organisationNames } from '../rules/conflicts/same-organisation.ts';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import type { Finding } from '../rules/finding.ts';
import { type CompositionCode, checkPanel, type PanelPerson, type PanelRole } from '../rules/panels/composition.ts';

export type PanelCode = CompositionCode | 'NOT_ENGAGED';

/** A finding in the terms of a page: names instead of ids. */
export interface PanelFinding {
  code: PanelCode;
  level: 'ERROR' | 'WARNING';
  needed: number | null;
  actual: number | null;
  names: string[];
}

interface PanelFacts {
  tenantId: string;
  callId: string;
  id: string;
  highImpact: boolean;
}

export const findingsOf = async (ctx: Context, { tenantId, callId, id, highImpact }: PanelFacts): Promise<PanelFinding[]> => {
  const seats = await ctx.db.panelMember.findMany({
    where: { tenantId, panelId: id },
    select: { userId: true, name: true, seat: true, expertId: true, expert: { select: { stage: true } } },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId, id: callId }, select: { policy: true } });
  const found = await readPeople(
    ctx,
    tenantId,
    seats.flatMap(({ expertId, userId }) => (expertId ? [userId] : [])),
  );
  const people = new Map(found.map((person) => [person.userId, person]));
  const register = await readRegister(
    ctx,
    found.flatMap(({ named }) => named),
  );
  const one = organisationNames(register.groups);
  const today = dayInChina(ctx.now());
  const employers = (userId: string, expertId: string | null): string[] | null => {
    if (!expertId) return [tenantId];
    const person = people.get(userId);
    if (!person?.profileComplete) return null;
    const now = person.affiliations.filter(({ kind, of, to }) => kind === 'EMPLOYMENT' && of === 'SELF' && (to === null || today <= to));
    return [...new Set(now.map(({ organisationId }) => one(organisationId)))];
  };
  const panel = seats.map(
    ({ userId, seat, expertId }): PanelPerson => ({ personId: userId, role: seat as PanelRole, employerIds: employers(userId, expertId) }),
  );
  const findings: Finding<PanelCode>[] = checkPanel(
    panel,
    { hostIds: [tenantId, one(tenantId)], highImpact },
    selectionPolicy.parse(call.policy ?? {}).panel,
  );
  const left = seats.filter(({ expertId, expert }) => expertId && expert?.stage !== 'ENGAGED');
  if (left.length > 0) findings.unshift({ code: 'NOT_ENGAGED', level: 'ERROR', ids: left.map(({ userId }) => userId) });
  const names = new Map(seats.map(({ userId, name }) => [userId, name]));
  return findings.map(({ code, level, needed = null, actual = null, ids }) => ({
    code,
    level,
    needed,
    actual,
    names: ids.map((each) => names.get(each) ?? (register.nameOf(each) || each)),
  }));
};
