// Who may be given tasks of a round, and which pairs may not be. For the assignment, which asks before it computes.
import type { Context } from '@xinglin/kernel/context';
import { organisationNames } from '../rules/conflicts/same-organisation.ts';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import { readRegister } from './organisations.ts';
import { readPeople } from './people.ts';

export type EligibilityState = 'OK' | 'UNKNOWN_PROFILE' | 'UNAVAILABLE' | 'NOT_ENGAGED' | 'NOT_JOINED' | 'OFF_PANEL';

export interface EligibleExpert {
  expertId: string;
  /** Empty while she has not joined. */
  userId: string;
  name: string;
  /** On the round's panel; null where the round has none. */
  seat: string | null;
  state: EligibilityState;
  /** Where she works today, synonyms folded into one key; null when nobody knows. */
  employerId: string | null;
  employerIds: string[];
  subjects: string[];
  maxLoad: number | null;
  /** Tasks of hers that wait for an opinion, in all rounds of the association. */
  openTasks: number;
}

export interface RoundEligibility {
  experts: EligibleExpert[];
  /** HARD is out. SOFT waits for a person and is out of automatic assignment until somebody has looked. */
  conflicts: { userId: string; dossierId: string; strength: 'HARD' | 'SOFT' }[];
}

export const openTaskStages = ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED'];

interface Away {
  unavailableFrom: Date | null;
  unavailableTo: Date | null;
}
/** No day is left to her between today and the due day. */
const away = ({ unavailableFrom, unavailableTo }: Away, today: string, due: string): boolean => {
  if (!unavailableFrom && !unavailableTo) return false;
  const [from, to] = [unavailableFrom, unavailableTo].map((date) => date?.toISOString().slice(0, 10));
  return (from === undefined || from <= today) && (to === undefined || to >= due);
};

/** With `atWork`, whose tasks count though the round would not ask them today: who left the panel, or the association. */
export const eligibility = async (ctx: Context, roundId: string, atWork: readonly string[] = []): Promise<RoundEligibility> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const round = await ctx.db.reviewRound.findFirstOrThrow({
    where: { tenantId, id: roundId },
    select: { callId: true, dueAt: true, panel: { select: { members: { select: { expertId: true, seat: true } } } } },
  });
  const seats = round.panel && new Map(round.panel.members.flatMap(({ expertId, seat }) => (expertId ? [[expertId, seat]] : [])));
  const rows = await ctx.db.expert.findMany({
    where: { tenantId, OR: [seats ? { id: { in: [...seats.keys()] } } : { stage: 'ENGAGED' }, { id: { in: [...atWork] } }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const userIds = rows.flatMap(({ userId }) => userId ?? []);
  const people = new Map((await readPeople(ctx, tenantId, userIds)).map((person) => [person.userId, person]));
  const register = await readRegister(
    ctx,
    [...people.values()].flatMap(({ named }) => named),
  );
  const one = organisationNames(register.groups);
  const loads = await ctx.db.assignment.groupBy({
    by: ['expertId'],
    where: { tenantId, userId: { in: userIds }, stage: { in: openTaskStages } },
    _count: true,
  });
  const load = new Map(loads.map(({ expertId, _count }) => [expertId, _count]));
  const today = dayInChina(ctx.now());
  const due = round.dueAt && round.dueAt > ctx.now() ? dayInChina(round.dueAt) : today;
  const stateOf = (row: (typeof rows)[number]): EligibilityState => {
    if (!row.userId) return 'NOT_JOINED';
    if (row.stage !== 'ENGAGED') return 'NOT_ENGAGED';
    if (seats && !seats.has(row.id)) return 'OFF_PANEL';
    if (away(row, today, due)) return 'UNAVAILABLE';
    return people.get(row.userId)?.profileComplete ? 'OK' : 'UNKNOWN_PROFILE';
  };
  const employers = (userId: string) => [
    ...new Set(
      (people.get(userId)?.affiliations ?? [])
        .filter(({ kind, of, to }) => kind === 'EMPLOYMENT' && of === 'SELF' && (to === null || today <= to))
        .map(({ organisationId }) => one(organisationId)),
    ),
  ];
  const conflicts = await ctx.db.conflict.findMany({
    where: { tenantId, callId: round.callId, userId: { in: userIds }, state: { in: ['CONFIRMED', 'OPEN'] } },
    select: { userId: true, dossierId: true, state: true },
    orderBy: { id: 'asc' },
  });
  return {
    experts: rows.map((row) => {
      const employerIds = employers(row.userId ?? '');
      return {
        expertId: row.id,
        userId: row.userId ?? '',
        name: row.name,
        seat: seats?.get(row.id) ?? null,
        state: stateOf(row),
        employerId: employerIds[0] ?? null,
        employerIds,
        subjects: row.subjects,
        maxLoad: row.maxLoad,
        openTasks: load.get(row.id) ?? 0,
      };
    }),
    conflicts: conflicts.map(({ userId, dossierId, state }) => ({ userId, dossierId, strength: state === 'CONFIRMED' ? 'HARD' : 'SOFT' })),
  };
};
