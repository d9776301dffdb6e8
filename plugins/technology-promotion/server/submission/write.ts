import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type Answers, answersSchema } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { redactionSchema } from '@xinglin/kernel/shared/forms/redact';
import { type BeginInput, beginInput, type DraftInput, draftInput } from '../../shared/submission-input.ts';
import { announcedTo, formOf, mustBeOpen, ruleFor } from './announced-call.ts';
import { carryOver } from './carry-over.ts';
import { filesIn } from './files-in.ts';
import { hangReady, takeFilesOff } from './hang-files.ts';

const author = (ctx: Context) => ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '';

/** The organisation's own technology of this name, the one known already or a new one. */
const technologyOf = async (ctx: Context, name: string): Promise<string> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const known = await ctx.db.technology.findFirst({ where: { tenantId, name }, select: { id: true } });
  return (known ?? (await ctx.db.technology.create({ data: { tenantId, name, createdBy: author(ctx) } }))).id;
};

export const beginSubmission = async (ctx: Context, input: BeginInput): Promise<string> => {
  const call = await announcedTo(ctx, asId(input.callId));
  if (!call) throw new NotAllowedError();
  await mustBeOpen(ctx, call);
  await ruleFor(ctx, call, input);
  const carried = input.copyOf ? await carryOver(ctx, formOf(call, input.channel), input.copyOf) : {};
  const technologyId = await technologyOf(ctx, input.title);
  const tenantId = ctx.viewer.tenantId ?? '';
  const twin = await ctx.db.submission.findFirst({
    where: { tenantId, callId: call.id, technologyId, stage: { notIn: ['WITHDRAWN'] } },
    select: { id: true },
  });
  if (twin) throw new InputError([{ path: 'title', code: 'ALREADY_SUBMITTED', message: 'this technology is in this call already' }]);
  const submission = await ctx.db.submission.create({
    data: {
      tenantId,
      hostId: call.tenantId,
      callId: call.id,
      callTitle: call.title,
      hostName: call.organisationName,
      technologyId,
      title: input.title,
      channel: input.channel,
      track: input.track,
      formNumber: call.formNumber,
      ...carried,
      createdBy: author(ctx),
      search: searchable({ title: input.title }),
    },
  });
  await ctx.audit('submission.begun', { on: ['Submission', submission.id], label: input.title, detail: { call: call.number } });
  return submission.id;
};

/** Issues of an answers schema, at the place of the answers in the input. */
const under = (path: string, parse: () => unknown): unknown => {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.issues.map((issue) => ({ ...issue, path: issue.path ? `${path}.${issue.path}` : path })));
  }
};

/** Answers as far as they go, checked against the form as announced now. */
export const draftAnswers = (form: FormDefinition, input: Pick<DraftInput, 'answers' | 'blindAnswers'>) => ({
  answers: under('answers', () => parseInput(answersSchema(form, { draft: true }), input.answers)) as object,
  blindAnswers: under('blindAnswers', () => parseInput(redactionSchema(form), input.blindAnswers)) as object,
});

export const updateSubmission = async (ctx: Context, id: string, version: number, input: DraftInput): Promise<void> => {
  const before = await ctx.db.submission.findFirst({ where: { AND: [allowed(ctx, 'update', 'Submission'), { id }] } });
  if (!before) throw new NotAllowedError();
  const call = await announcedTo(ctx, before.callId);
  if (!call) throw new RuleError('CALL_CLOSED', 'the call is not announced any more');
  if (before.revision === 0) await ruleFor(ctx, call, input);
  const fixed = before.revision > 0 ? { channel: before.channel, track: before.track } : { channel: input.channel, track: input.track };
  const form = formOf(call, fixed.channel);
  const content = draftAnswers(form, input);
  await changeVersioned(ctx, 'Submission', { id, version, action: 'update', from: ['DRAFT', 'SUPPLEMENT_REQUESTED'] }, (where) =>
    ctx.db.submission.updateMany({
      where,
      data: {
        ...fixed,
        ...content,
        title: input.title,
        formNumber: call.formNumber,
        voucher: input.voucher ?? {},
        avoid: input.avoid,
        search: searchable({ title: input.title, number: before.number }),
        version: { increment: 1 },
      },
    }),
  );
  await hangReady(ctx, id, filesIn(form, content.answers as Answers, content.blindAnswers as Answers));
  await ctx.audit('submission.saved', { on: ['Submission', id], label: input.title, before, after: input });
};

/** Throws a draft away that was never submitted. */
export const discardSubmission = async (ctx: Context, id: string, version: number): Promise<void> => {
  const before = await ctx.db.submission.findFirst({ where: { AND: [allowed(ctx, 'discard', 'Submission'), { id }] } });
  await changeVersioned(ctx, 'Submission', { id, version, action: 'discard', from: ['DRAFT'] }, (where) =>
    ctx.db.submission.deleteMany({ where: { AND: [where, { revision: 0 }] } }),
  );
  await takeFilesOff(ctx, id);
  await ctx.audit('submission.discarded', { on: ['Submission', id], label: before?.title ?? '' });
};

const SubmissionInputType = builder.inputType('SubmissionInput', {
  description: 'A draft. `answers` and `blindAnswers` follow the announced form; the latter only its blind fields.',
  fields: (t) => ({
    title: t.string({ required: true }),
    channel: t.string({ required: true }),
    track: t.string({ required: true }),
    answers: t.field({ type: 'JSON', required: true }),
    blindAnswers: t.field({ type: 'JSON', required: true }),
    voucher: t.field({ type: 'JSON', description: '{ organisationId, name, opinion } where the channel asks for one.' }),
    avoid: t.field({ type: 'JSON', description: '[{ name, organisationId, reason }]' }),
  }),
});

builder.mutationField('beginSubmission', (t) =>
  t.prismaField({
    type: 'Submission',
    description: 'Begins a draft that the whole organisation shares.',
    authScopes: { can: ['create', 'Submission'] },
    errors: { types: [RuleError] },
    args: {
      callId: t.arg.id({ required: true }),
      channel: t.arg.string({ required: true }),
      track: t.arg.string({ required: true }),
      title: t.arg.string({ required: true, description: 'Name of the technology.' }),
      copyOf: t.arg.id({ description: 'An earlier application of yours whose answers are taken over, without its files.' }),
    },
    resolve: async (query, _root, args, ctx) => {
      const id = await beginSubmission(ctx, parseInput(beginInput, args));
      return ctx.db.submission.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateSubmission', (t) =>
  t.prismaField({
    type: 'Submission',
    description: 'Saves a draft, or the answers to a supplement notice. Nothing has to be complete yet.',
    authScopes: { can: ['update', 'Submission'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: SubmissionInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateSubmission(ctx, asId(id), version, parseInput(draftInput, { ...input, avoid: input.avoid ?? [] }));
      return ctx.db.submission.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('discardSubmission', (t) =>
  t.prismaField({
    type: 'Submission',
    description: 'Throws away a draft that was never submitted; answers what it was.',
    authScopes: { can: ['discard', 'Submission'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      const was = await ctx.db.submission.findFirst({ ...query, where: { AND: [allowed(ctx, 'discard', 'Submission'), { id }] } });
      await discardSubmission(ctx, id, args.version);
      if (!was) throw new NotAllowedError();
      return was;
    },
  }),
);
