// What belongs to a call, counted: how much there is behind each of its links, and how much of it waits.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { counted } from '@xinglin/kernel/ability/counted';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';

interface Parts {
  callId: string;
}

const PartsRef = builder.objectRef<Parts>('CallParts').implement({
  description: 'How much belongs to a call, as far as you may list it; null where you may not. Counting stops at 1,000.',
  fields: (t) => {
    const part = (description: string, resolve: (parts: Parts, ctx: Context) => Promise<number> | null) =>
      t.int({ nullable: true, description, resolve: (parts, _args, ctx) => resolve(parts, ctx) });
    return {
      id: t.id({ description: 'The call’s.', resolve: ({ callId }) => callId }),
      dossiers: part('Submissions received.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Dossier', (query) => ctx.db.dossier.count(query), { callId }),
      ),
      dossiersOpen: part('Not through admission.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Dossier', (query) => ctx.db.dossier.count(query), { callId, stage: { in: ['RECEIVED', 'RESUBMITTED'] } }),
      ),
      similarOpen: part('Likely duplicates that nobody judged.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'SimilarPair', (query) => ctx.db.similarPair.count(query), { callId, verdict: 'UNSEEN' }),
      ),
      panels: part('Panels.', ({ callId }, ctx) => counted(ctx, 'read', 'Panel', (query) => ctx.db.panel.count(query), { callId })),
      conflictsOpen: part('Possible conflicts that nobody judged.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Conflict', (query) => ctx.db.conflict.count(query), { callId, state: 'OPEN' }),
      ),
      rounds: part('Rounds of review.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'ReviewRound', (query) => ctx.db.reviewRound.count(query), { callId }),
      ),
      meetings: part('Meetings.', ({ callId }, ctx) =>
        counted(ctx, 'update', 'Meeting', (query) => ctx.db.meeting.count(query), { callId }),
      ),
      decisions: part('Dossiers decided on.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Decision', (query) => ctx.db.decision.count(query), { callId }),
      ),
      decisionsUnreleased: part('Decided, and nobody was told.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Decision', (query) => ctx.db.decision.count(query), { callId, releasedAt: null }),
      ),
      notices: part('Public notices.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'PublicNotice', (query) => ctx.db.publicNotice.count(query), { callId }),
      ),
      noticesRunning: part('Public notices that take objections now.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'PublicNotice', (query) => ctx.db.publicNotice.count(query), { callId, stage: 'PUBLISHED' }),
      ),
      objectionsOpen: part('Objections not settled.', ({ callId }, ctx) =>
        counted(ctx, 'read', 'Objection', (query) => ctx.db.objection.count(query), {
          notice: { is: { callId } },
          stage: { in: ['RECEIVED', 'INVESTIGATING'] },
        }),
      ),
    };
  },
});

builder.queryField('callParts', (t) =>
  t.field({
    type: PartsRef,
    nullable: true,
    description: 'What belongs to a call, counted; null when there is no such call that you may read.',
    authScopes: { can: ['read', 'Call'] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (_root, { callId }, ctx) => {
      const call = await ctx.db.call.findFirst({
        where: { AND: [allowed(ctx, 'read', 'Call'), { id: asId(callId) }] },
        select: { id: true },
      });
      return call && { callId: call.id };
    },
  }),
);
