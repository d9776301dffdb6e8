import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { type SignatureProof, signatureInput } from '@xinglin/kernel/shared/signature-input';
import { sign } from '@xinglin/kernel/signatures/sign';
import { SignatureInputRef } from '@xinglin/kernel/signatures/type';
import type { ModelRow } from '@xinglin/prisma';
import { readableItems, sealedItems, signedForm, withheldFrom } from './minutes-content.ts';
import type { MinutesContent, MinutesItem } from './minutes-document.ts';
import { orderFiles } from './minutes-files.ts';
import { minutesTable } from './type.ts';

export const CONFIRMED = 'technology-promotion.minutes-confirmed';

type Meeting = Pick<ModelRow<'Meeting'>, 'id' | 'tenantId' | 'title'>;

const SEATS = ['CHAIR', 'MEMBER', 'ALTERNATE', 'SECRETARY'];
const bySeat = ({ seat }: { seat: string }) => SEATS.indexOf(seat);

const contentOf = async (ctx: Context, tenantId: string, meetingId: string, before: MinutesContent | null): Promise<MinutesContent> => {
  const meeting = await ctx.db.meeting.findFirstOrThrow({
    where: { tenantId, id: meetingId },
    include: {
      panel: { select: { name: true } },
      call: { select: { title: true } },
      attendance: { orderBy: { name: 'asc' } },
      items: { orderBy: { ordinal: 'asc' }, include: { dossier: { select: { number: true, title: true } } } },
    },
  });
  const { name } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  if (!meeting.openedAt || !meeting.closedAt) throw new StageError(meeting.stage, 'drawUp');
  return {
    association: name,
    call: meeting.call.title,
    title: meeting.title,
    panel: meeting.panel.name,
    place: meeting.place,
    openedAt: meeting.openedAt.toISOString(),
    closedAt: meeting.closedAt.toISOString(),
    people: meeting.attendance
      .toSorted((one, other) => bySeat(one) - bySeat(other))
      .map(({ name: person, seat, state }) => ({ name: person, seat, state })),
    items: sealedItems(
      meeting.items.map(({ ordinal, stage, note, result, dossier }) => ({
        ordinal,
        number: dossier.number,
        title: dossier.title,
        stage,
        note,
        result: result as MinutesItem['result'],
      })),
      before,
    ),
  };
};

/** Draws the minutes up from the facts of a closed meeting; an unsigned version before it is replaced. DOCX and PDF follow by a job. */
export const drawUpMinutes = async (ctx: Context, meetingId: string): Promise<string> => {
  const meeting = await ctx.db.meeting.findFirst({ where: { AND: [allowed(ctx, 'read', 'Meeting'), { id: meetingId }] } });
  if (!meeting) throw new NotAllowedError();
  if (meeting.stage !== 'CLOSED') throw new StageError(meeting.stage, 'drawUp');
  const id = await writeMinutes(ctx, meeting, ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '');
  await orderFiles(ctx, id);
  return id;
};

/** The row itself, for whoever was found to be allowed. */
export const writeMinutes = async (ctx: Context, meeting: Meeting, drawnUpBy: string): Promise<string> => {
  const { tenantId, id: meetingId } = meeting;
  const signed = await ctx.db.minutes.count({ where: { tenantId, meetingId, stage: 'SIGNED' } });
  if (signed > 0) throw new RuleError('MINUTES_SIGNED', 'the minutes are signed');
  const before = await ctx.db.minutes.findFirst({ where: { tenantId, meetingId }, orderBy: { number: 'desc' } });
  const content = await contentOf(ctx, tenantId, meetingId, (before?.content ?? null) as MinutesContent | null);
  const number = (before?.number ?? 0) + 1;
  await ctx.db.minutes.updateMany({
    where: { tenantId, meetingId, stage: { in: ['DRAFT', 'SIGNING'] } },
    data: { stage: 'REPLACED', version: { increment: 1 } },
  });
  const { id } = await ctx.db.minutes.create({
    data: {
      tenantId,
      meetingId,
      number,
      content: content as unknown as object,
      contentHash: contentHash(signedForm(content)),
      drawnUpBy,
    },
  });
  if (before?.stage === 'SIGNING') await tellSigners(ctx, meeting, before);
  await ctx.audit('minutes.drawn-up', { on: ['Minutes', id], label: meeting.title, detail: { number } });
  return id;
};

/** Whoever signed the version that was replaced must not take hers for the signature of the new one. */
const tellSigners = async (
  ctx: Context,
  { tenantId, id: meetingId, title }: Meeting,
  replaced: Pick<ModelRow<'Minutes'>, 'id' | 'number'>,
): Promise<void> => {
  const signatures = await ctx.db.signature.findMany({
    where: { tenantId, objectType: 'Minutes', objectId: replaced.id },
    select: { signerUserId: true },
  });
  await ctx.notify({
    kind: 'technology-promotion.minutes-redrawn',
    userIds: [...new Set(signatures.map(({ signerUserId }) => signerUserId))],
    params: { title, n: replaced.number },
    link: `/meetings/${meetingId}/minutes`,
    dedupeKey: `minutes-redrawn:${replaced.id}`,
  });
};

interface Target {
  id: string;
  version: number;
}

export const sendMinutes = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = minutesTable.moves.sendForSignature;
  await changeVersioned(ctx, 'Minutes', { id, version, action: 'sendForSignature', from }, (where) =>
    ctx.db.minutes.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const minutes = await ctx.db.minutes.findFirstOrThrow({
    where: { tenantId: ctx.scope.tenantId ?? '', id },
    include: { meeting: { include: { attendance: true } } },
  });
  await ctx.audit('minutes.sent', { on: ['Minutes', id], label: minutes.meeting.title });
  await ctx.notify({
    kind: 'technology-promotion.minutes-to-sign',
    userIds: mustSign(minutes.meeting.attendance).map(({ userId }) => userId),
    params: { title: minutes.meeting.title },
    link: `/meetings/${minutes.meetingId}/minutes`,
    dedupeKey: `minutes-to-sign:${id}`,
  });
};

/** Whoever was there signs: chair, members, alternates and the secretary. */
const mustSign = <P extends { state: string }>(people: readonly P[]): P[] =>
  people.filter(({ state }) => state === 'PRESENT' || state === 'LEFT');

export const signMinutes = async (ctx: Context, id: string, proof: SignatureProof): Promise<void> => {
  const minutes = await ctx.db.minutes.findFirst({
    where: { AND: [allowed(ctx, 'sign', 'Minutes'), { id }] },
    include: { meeting: { include: { attendance: true } } },
  });
  if (!minutes) throw new NotAllowedError();
  if (minutes.stage !== 'SIGNING') throw new StageError(minutes.stage, 'sign');
  const there = mustSign(minutes.meeting.attendance);
  if (!there.some(({ userId }) => userId === ctx.viewer.userId)) throw new NotAllowedError();
  const { tenantId } = minutes;
  const readable = await readableItems(ctx, tenantId, minutes.meetingId);
  const withheld = withheldFrom(minutes.content as unknown as MinutesContent, readable);
  await sign(ctx, { meaning: CONFIRMED, id, proof });
  await ctx.audit('minutes.signed', { on: ['Minutes', id], label: minutes.meeting.title, detail: { withheld } });
  const signatures = await ctx.db.signature.findMany({
    where: { tenantId, objectType: 'Minutes', objectId: id },
    select: { signerUserId: true },
  });
  const done = new Set(signatures.map(({ signerUserId }) => signerUserId));
  if (there.every(({ userId }) => done.has(userId))) {
    await ctx.db.minutes.updateMany({ where: { tenantId, id, stage: 'SIGNING' }, data: { stage: 'SIGNED', version: { increment: 1 } } });
    await ctx.audit('minutes.complete', { on: ['Minutes', id], label: minutes.meeting.title });
  }
};

builder.mutationField('drawUpMinutes', (t) =>
  t.prismaField({
    type: 'Minutes',
    description: 'Draws up the minutes of a closed meeting. Their DOCX and PDF are made in the background; see filesStage.',
    authScopes: { can: ['create', 'Minutes'] },
    errors: { types: [StageError, RuleError] },
    args: { meetingId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { meetingId }, ctx) => {
      const id = await drawUpMinutes(ctx, asId(meetingId));
      return ctx.db.minutes.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('sendMinutesForSignature', (t) =>
  t.prismaField({
    type: 'Minutes',
    description: 'Asks everybody who was there to sign.',
    authScopes: { can: ['sendForSignature', 'Minutes'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await sendMinutes(ctx, { id: asId(id), version });
      return ctx.db.minutes.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('signMinutes', (t) =>
  t.prismaField({
    type: 'Minutes',
    description: 'Signs the minutes; they are complete when everybody who was there has signed.',
    authScopes: { can: ['sign', 'Minutes'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }), signature: t.arg({ type: SignatureInputRef, required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await signMinutes(ctx, id, parseInput(signatureInput, args.signature));
      return ctx.db.minutes.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.queryField('minutesToSign', (t) =>
  t.prismaField({
    type: ['Minutes'],
    description: 'Minutes of a meeting you were at, to read and sign.',
    authScopes: { can: ['sign', 'Minutes'] },
    args: { meetingId: t.arg.id({ required: true }) },
    resolve: (query, _root, { meetingId }, ctx) =>
      ctx.db.minutes.findMany({
        ...query,
        where: { AND: [allowed(ctx, 'sign', 'Minutes'), { meetingId: asId(meetingId) }] },
        orderBy: { number: 'desc' },
        take: 20,
      }),
  }),
);
