// A complaint is registered, and described anew until it is answered.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { type ComplaintInput, complaintInput, type NewComplaintInput, newComplaintInput } from '../../shared/complaint-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { numbered } from '../numbered.ts';
import { subjectOf } from '../subject.ts';
import { policyOf } from './policy.ts';
import { recordStep, tellOf } from './record.ts';
import { openComplaint } from './type.ts';

const DAY_MS = 86_400_000;
const later = (day: Date, days: number) => new Date(day.getTime() + days * DAY_MS);

/** What it is about, each read with the viewer's own permission; an activity and an agreement bring their project. */
const aboutOf = async (ctx: Context, input: ComplaintInput) => {
  const { activityId, agreementId, aboutUserId } = input;
  const activity =
    activityId &&
    (await ctx.db.activity.findFirst({
      where: { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(activityId) }] },
      select: { id: true, projectId: true },
    }));
  if (activityId && !activity) throw wrongField('activityId', 'NOT_FOUND');
  const agreement =
    agreementId &&
    (await ctx.db.agreement.findFirst({
      where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: asId(agreementId) }] },
      select: { id: true, projectId: true },
    }));
  if (agreementId && !agreement) throw wrongField('agreementId', 'NOT_FOUND');
  const brought = (agreement || activity || null)?.projectId ?? null;
  const subject = await subjectOf(ctx, { ...input, projectId: input.projectId ?? (input.adoptionId ? null : brought) });
  const members = aboutUserId ? await ctx.db.member.count({ where: { tenantId: ctx.scope.tenantId ?? '', userId: asId(aboutUserId) } }) : 1;
  if (members === 0) throw wrongField('aboutUserId', 'NOT_A_MEMBER');
  return { ...subject, activityId: activity ? activity.id : null, agreementId: agreement ? agreement.id : null, aboutUserId };
};

const rowOf = (ctx: Context, { channel, category, title, description, occurredOn, receivedOn }: ComplaintInput) => {
  const received = asDay(receivedOn);
  requirePast(ctx, received, 'receivedOn');
  return { channel, category, title, description, occurredOn: dayOf(occurredOn), receivedOn: received };
};

const complainantOf = ({
  complainantName: name,
  complainantContact: contact,
  complainantOrganisation: organisation,
}: NewComplaintInput) => ({
  name,
  contact,
  organisation,
});

export const createComplaint = async (ctx: Context, input: NewComplaintInput): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const row = rowOf(ctx, input);
  const about = await aboutOf(ctx, input);
  const { acceptDays, answerDays } = await policyOf(ctx);
  const number = await numbered(ctx, 'TS', 'complaint');
  const complaint = await ctx.db.complaint.create({
    data: {
      ...{ tenantId, number, ...row, ...about, anonymous: input.anonymous, createdBy: actor(ctx) },
      acceptBy: later(row.receivedOn, acceptDays),
      answerBy: later(row.receivedOn, answerDays),
      search: searchable({ number, title: row.title, description: row.description }),
    },
  });
  if (!input.anonymous) await ctx.db.complainant.createMany({ data: [{ tenantId, complaintId: complaint.id, ...complainantOf(input) }] });
  const { acceptBy, answerBy } = complaint;
  await recordStep(ctx, complaint, { act: 'registered', ledger: 'complaint-registered', limits: { acceptBy, answerBy } });
  await tellOf(ctx, complaint, 'complaint-received', { permission: 'complaint.write' });
  return complaint.id;
};

export const updateComplaint = async (ctx: Context, id: string, version: number, input: ComplaintInput): Promise<void> => {
  const before = await ctx.db.complaint.findFirst({ where: { AND: [allowed(ctx, 'update', 'Complaint'), { id }] } });
  if (!before) throw new NotAllowedError();
  const row = rowOf(ctx, input);
  const about = await aboutOf(ctx, input);
  if (about.aboutUserId && about.aboutUserId === before.handlerId) throw wrongField('aboutUserId', 'HANDLES_IT');
  const search = searchable({ number: before.number, title: row.title, description: row.description });
  // Limits run from the receipt: when its day was wrong, they were too.
  const shift = row.receivedOn.getTime() - before.receivedOn.getTime();
  const limits = {
    acceptBy: new Date(before.acceptBy.getTime() + shift),
    answerBy: before.reopened > 0 ? before.answerBy : new Date(before.answerBy.getTime() + shift),
  };
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'update', from: openComplaint }, (where) =>
    ctx.db.complaint.updateMany({
      where,
      data: { ...row, ...about, ...limits, ...(shift === 0 ? {} : { reminded: [] }), search, version: { increment: 1 } },
    }),
  );
  await recordStep(ctx, before, { act: 'updated', ...(shift === 0 ? {} : { limits }) });
};

const described = {
  channel: 'PHONE, MAIL, LETTER, VISIT, PORTAL, AUTHORITY, OTHER',
  category: 'QUALITY, CHARGES, SAFETY, PROPERTY, CONDUCT, OTHER',
  receivedOn: 'The day it came in; limits run from it.',
  aboutUserId: 'A member of the association it is about; she will not read it.',
};

const ComplaintInputType = builder.inputType('ComplaintInput', {
  description: 'What is complained of. Nobody is named in it.',
  fields: (t) => ({
    channel: t.string({ required: true, description: described.channel }),
    category: t.string({ required: true, description: described.category }),
    title: t.string({ required: true }),
    description: t.string({ required: true }),
    occurredOn: t.string(),
    receivedOn: t.string({ required: true, description: described.receivedOn }),
    entryId: t.id(),
    projectId: t.id(),
    adoptionId: t.id(),
    activityId: t.id(),
    agreementId: t.id(),
    aboutUserId: t.id({ description: described.aboutUserId }),
  }),
});

const ComplainantInput = builder.inputType('ComplainantInput', {
  description: 'Who complains; kept apart from the complaint.',
  fields: (t) => ({
    complainantName: t.string(),
    complainantContact: t.string(),
    complainantOrganisation: t.string(),
  }),
});

builder.mutationField('createComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Registers a complaint; the limits of the policy run from its receipt.',
    authScopes: { can: ['create', 'Complaint'] },
    errors: {},
    args: {
      input: t.arg({ type: ComplaintInputType, required: true }),
      complainant: t.arg({ type: ComplainantInput, description: 'Left out for an anonymous complaint.' }),
    },
    resolve: async (query, _root, { input, complainant }, ctx) => {
      const parsed = parseInput(newComplaintInput, { ...input, ...(complainant ?? {}), anonymous: !complainant });
      // Whoever it is about could write it down and would not read it then.
      if (parsed.aboutUserId && (!ctx.viewer.userId || parsed.aboutUserId === ctx.viewer.userId))
        throw wrongField('aboutUserId', 'ABOUT_YOURSELF');
      const id = await createComplaint(ctx, parsed);
      return ctx.db.complaint.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Complaint'), { id }] } });
    },
  }),
);

builder.mutationField('updateComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Describes a complaint anew, until it is answered.',
    authScopes: { can: ['update', 'Complaint'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ComplaintInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      const parsed = parseInput(complaintInput, input);
      if (parsed.aboutUserId && (!ctx.viewer.userId || parsed.aboutUserId === ctx.viewer.userId))
        throw wrongField('aboutUserId', 'ABOUT_YOURSELF');
      await updateComplaint(ctx, asId(id), version, parsed);
      return ctx.db.complaint.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Complaint'), { id: asId(id) }] } });
    },
  }),
);
