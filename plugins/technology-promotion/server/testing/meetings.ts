import type { Prisma } from '@xinglin/prisma';
import type { meetingStages } from '../../shared/stages.ts';
import type { TestCall } from './calls.ts';
import type { House } from './house.ts';

export interface MeetingFacts {
  call: TestCall;
  panelId: string;
  roundId?: string;
  dossiers?: readonly { id: string }[];
  /** OPEN unless said otherwise. */
  stage?: (typeof meetingStages)['stages'][number];
  /** Of everybody on the panel; PRESENT once the meeting has begun. */
  attendance?: 'EXPECTED' | 'PRESENT';
}

/** A meeting with its agenda and the panel's people at it. */
export const addMeeting = async (
  { system, hostId: tenantId, portal }: House,
  facts: MeetingFacts,
): Promise<{ id: string; items: { id: string; dossierId: string }[] }> => {
  const { call, panelId, roundId = null, dossiers = [], stage = 'OPEN' } = facts;
  const { attendance = stage === 'PLANNED' ? 'EXPECTED' : 'PRESENT' } = facts;
  const now = portal.services.clock();
  return system(async (db) => {
    const meeting = await db.meeting.create({
      data: {
        tenantId,
        callId: call.id,
        roundId,
        panelId,
        title: '终评会',
        startsAt: now,
        stage,
        openedAt: stage === 'PLANNED' ? null : now,
      },
    });
    const seats = await db.panelMember.findMany({ where: { tenantId, panelId } });
    await db.attendance.createMany({
      data: seats.map(({ userId, name, seat }) => ({
        tenantId,
        meetingId: meeting.id,
        userId,
        name,
        seat,
        state: attendance,
        arrivedAt: attendance === 'PRESENT' ? now : null,
      })),
    });
    await db.agendaItem.createMany({
      data: dossiers.map(({ id: dossierId }, at) => ({ tenantId, meetingId: meeting.id, dossierId, ordinal: at + 1 })),
    });
    const items = await db.agendaItem.findMany({
      where: { tenantId, meetingId: meeting.id },
      orderBy: { ordinal: 'asc' },
      select: { id: true, dossierId: true },
    });
    return { id: meeting.id, items };
  });
};

interface ConflictFacts {
  call: TestCall;
  dossier: { id: string };
  person: { userId: string; name: string };
  more?: Partial<Prisma.ConflictUncheckedCreateInput>;
}

/** A hard, confirmed conflict unless `more` says otherwise. */
export const addConflict = (
  { system, hostId: tenantId }: House,
  { call, dossier, person, more = {} }: ConflictFacts,
): Promise<{ id: string }> =>
  system((db) =>
    db.conflict.create({
      data: {
        tenantId,
        callId: call.id,
        dossierId: dossier.id,
        userId: person.userId,
        name: person.name,
        type: 'EMPLOYER',
        source: 'COMPUTED',
        strength: 'HARD',
        state: 'CONFIRMED',
        ...more,
      },
      select: { id: true },
    }),
  );

interface DecisionFacts {
  call: TestCall;
  dossier: { id: string };
  outcome?: 'RECOMMEND' | 'CONDITIONAL' | 'RESUBMIT' | 'REJECT';
  more?: Partial<Prisma.DecisionUncheckedCreateInput>;
}

/** A decision that nobody outside knows yet. */
export const addDecision = (
  { system, hostId: tenantId }: House,
  { call, dossier, outcome = 'RECOMMEND', more = {} }: DecisionFacts,
): Promise<{ id: string }> =>
  system((db) =>
    db.decision.create({
      data: { tenantId, callId: call.id, dossierId: dossier.id, outcome, reason: '符合遴选条件', decidedBy: tenantId, ...more },
      select: { id: true },
    }),
  );
