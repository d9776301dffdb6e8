import type { Prisma } from '@xinglin/prisma';
import type { assignmentStages, reviewStages, roundStages } from '../../shared/stages.ts';
import type { TestCall } from './calls.ts';
import { type House, json } from './house.ts';
import type { TestExpert } from './people.ts';

export interface Seat {
  expert?: TestExpert;
  /** A secretary from the association's own staff. */
  user?: { userId: string; name: string };
  seat?: 'CHAIR' | 'MEMBER' | 'SECRETARY' | 'ALTERNATE';
}

export const addPanel = async (
  { system, hostId: tenantId, next }: House,
  {
    call,
    seats,
    stage = 'FIXED',
    name = `专家组 ${next()}`,
  }: { call: TestCall; seats: readonly Seat[]; stage?: 'DRAFT' | 'FIXED'; name?: string },
): Promise<{ id: string }> =>
  system(async (db) => {
    const panel = await db.panel.create({
      data: { tenantId, callId: call.id, name, stage, fixedAt: stage === 'FIXED' ? new Date() : null },
    });
    await db.panelMember.createMany({
      data: seats.map(({ expert, user, seat }, ordinal) => ({
        tenantId,
        panelId: panel.id,
        expertId: expert?.expertId ?? null,
        userId: expert?.userId ?? user?.userId ?? '',
        name: expert?.name ?? user?.name ?? '',
        seat: seat ?? (ordinal === 0 ? 'CHAIR' : 'MEMBER'),
        ordinal,
      })),
    });
    return { id: panel.id };
  });

export interface RoundFacts {
  call: TestCall;
  panelId?: string;
  dossiers?: readonly { id: string }[];
  /** OPEN unless said otherwise. */
  stage?: (typeof roundStages)['stages'][number];
  more?: Partial<Prisma.ReviewRoundUncheckedCreateInput>;
}
export interface TestRound {
  id: string;
  call: TestCall;
}

export const addRound = async ({ system, hostId: tenantId, next, portal }: House, facts: RoundFacts): Promise<TestRound> => {
  const { call, panelId, dossiers = [], stage = 'OPEN', more = {} } = facts;
  const now = portal.services.clock();
  return system(async (db) => {
    const round = await db.reviewRound.create({
      data: {
        tenantId,
        callId: call.id,
        ordinal: next(),
        name: '初评',
        kind: 'INITIAL',
        format: 'ONLINE',
        stage,
        panelId: panelId ?? null,
        formId: call.reviewFormId,
        anonymity: call.policy.anonymity,
        seeOthers: call.policy.seeOthers,
        policy: json(call.policy),
        dueAt: new Date(now.getTime() + 14 * 86_400_000),
        openedAt: stage === 'DRAFT' ? null : now,
        closedAt: stage === 'CLOSED' ? now : null,
        ...more,
      },
    });
    await db.roundItem.createMany({
      data: dossiers.map(({ id: dossierId }) => ({ tenantId, roundId: round.id, dossierId, revision: 1 })),
    });
    return { id: round.id, call };
  });
};

export interface TestAssignment {
  id: string;
  round: TestRound;
  dossierId: string;
  userId: string;
  alias: string;
}
interface AssignmentFacts {
  round: TestRound;
  dossier: { id: string };
  expert: TestExpert;
  /** ACCEPTED unless said otherwise. */
  stage?: (typeof assignmentStages)['stages'][number];
  /** What she declared before she took it; null: nothing yet. */
  declared?: 'NONE' | 'CONFLICT' | null;
  more?: Partial<Prisma.AssignmentUncheckedCreateInput>;
}
const undeclared: readonly string[] = ['PROPOSED', 'INVITED', 'DECLINED', 'CANCELLED'];

export const addAssignment = async ({ system, hostId: tenantId, portal }: House, facts: AssignmentFacts): Promise<TestAssignment> => {
  const { round, dossier, expert, stage = 'ACCEPTED', more = {} } = facts;
  const declared =
    facts.declared === undefined ? (stage === 'RECUSED' ? 'CONFLICT' : undeclared.includes(stage) ? null : 'NONE') : facts.declared;
  return system(async (db) => {
    const before = await db.assignment.count({ where: { tenantId, roundId: round.id, dossierId: dossier.id } });
    const alias = String.fromCodePoint(65 + before);
    const row = await db.assignment.create({
      data: {
        tenantId,
        callId: round.call.id,
        roundId: round.id,
        dossierId: dossier.id,
        expertId: expert.expertId,
        userId: expert.userId,
        stage,
        alias,
        source: 'MANUAL',
        dueAt: new Date(portal.services.clock().getTime() + 14 * 86_400_000),
        ...more,
      },
    });
    if (declared) {
      await db.conflictDeclaration.createMany({
        data: [{ tenantId, dossierId: dossier.id, userId: expert.userId, answer: declared }],
        skipDuplicates: true,
      });
    }
    return { id: row.id, round, dossierId: dossier.id, userId: expert.userId, alias: row.alias };
  });
};

/** The same share of every counted criterion's scale, so that the total is `total` on any weights (in steps of the scale). */
export const evenScores = (call: TestCall, total: number) =>
  Object.fromEntries(
    call.reviewForm.criteria.map(({ key, scale, isVeto, lowerIsBetter }) => {
      const best = lowerIsBetter ? scale.min : scale.max;
      const worst = lowerIsBetter ? scale.max : scale.min;
      return [key, { score: isVeto ? best : Number((worst + ((best - worst) * total) / 100).toFixed(6)) }];
    }),
  );

interface ReviewFacts {
  /** 0–100; on the default form a multiple of five. */
  total?: number;
  /** SUBMITTED unless said otherwise; the task is moved along. */
  stage?: (typeof reviewStages)['stages'][number];
  more?: Partial<Prisma.ReviewUncheckedCreateInput>;
}
const taskStages = { DRAFT: 'IN_PROGRESS', SUBMITTED: 'SUBMITTED', RETURNED: 'RETURNED', VOID: null } as const;

/** A review without its figures in RoundItem: a test that needs those recomputes the item. */
export const addReview = async (
  { system, hostId: tenantId, portal }: House,
  assignment: TestAssignment,
  { total = 80, stage = 'SUBMITTED', more = {} }: ReviewFacts = {},
): Promise<{ id: string }> => {
  const { round, dossierId, userId, alias } = assignment;
  return system(async (db) => {
    const review = await db.review.create({
      data: {
        tenantId,
        roundId: round.id,
        dossierId,
        assignmentId: assignment.id,
        userId,
        alias,
        revision: 1,
        formId: round.call.reviewFormId,
        stage,
        scores: json(evenScores(round.call, total)),
        total: stage === 'DRAFT' ? null : total,
        exactTotal: stage === 'DRAFT' ? null : String(total),
        opinion: 'APPROVE',
        comment: '证据充分，建议推广。',
        submittedAt: stage === 'DRAFT' ? null : portal.services.clock(),
        ...more,
      },
    });
    const moved = taskStages[stage];
    if (moved) await db.assignment.updateMany({ where: { tenantId, id: assignment.id }, data: { stage: moved } });
    return { id: review.id };
  });
};
