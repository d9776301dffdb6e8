import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { InputError, type InputIssue, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { type Answers, answersSchema } from '@xinglin/kernel/shared/forms/answers';
import { redact } from '@xinglin/kernel/shared/forms/redact';
import type { ModelRow } from '@xinglin/prisma';
import type { ChannelRule } from '../../shared/channels.ts';
import { voucher } from '../../shared/submission-input.ts';
import { receiveSubmission } from '../dossier/receive.ts';
import { type Announcement, announcedTo, formOf, mustBeOpen, ruleFor } from './announced-call.ts';
import { contentIssues } from './content-issues.ts';
import { filesIn } from './files-in.ts';
import { hangFiles } from './hang-files.ts';
import { stages } from './type.ts';

type Submission = ModelRow<'Submission'>;

const prefixed = (error: InputError): InputIssue[] => error.issues.map((issue) => ({ ...issue, path: `answers.${issue.path}` }));

/** Everything that is missing or wrong, at once: nobody finds the next defect only after mending the last. */
const complete = (ctx: Context, call: Announcement, rule: ChannelRule, row: Submission): Answers => {
  const issues: InputIssue[] = [];
  let answers: Answers = {};
  try {
    answers = parseInput(answersSchema(formOf(call, row.channel)), row.answers);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    issues.push(...prefixed(error));
  }
  const vouched = voucher.safeParse(row.voucher).success;
  if (rule.voucher !== 'NONE' && !vouched) issues.push({ path: 'voucher', code: 'REQUIRED', message: 'this channel asks who vouches' });
  issues.push(...contentIssues(call, rule, row, ctx.now()));
  if (issues.length > 0) throw new InputError(issues);
  return answers;
};

/** The next revision, as it is submitted; its files hang on the submission from now on. */
const revise = async (ctx: Context, call: Announcement, row: Submission, answers: Answers, note: string): Promise<number> => {
  const form = formOf(call, row.channel);
  const blindAnswers = redact(form, answers, row.blindAnswers as Answers);
  const number = row.revision + 1;
  await ctx.db.submissionRevision.create({
    data: {
      tenantId: row.tenantId,
      submissionId: row.id,
      number,
      title: row.title,
      answers: answers as object,
      blindAnswers: blindAnswers as object,
      formNumber: call.formNumber,
      contentHash: contentHash({ title: row.title, answers, blindAnswers, formNumber: call.formNumber }),
      note,
      submittedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
      submittedAt: ctx.now(),
    },
  });
  await hangFiles(ctx, row.id, filesIn(form, answers, row.blindAnswers as Answers));
  return number;
};

/** On the association's side: a receipt, a number, one more in the count. Nothing of the content. */
const leaveReceipt = (ctx: Context, call: Announcement, submissionId: string, applicantId: string) =>
  asScope(ctx, { kind: 'system', tenantId: call.tenantId }, async (host) => {
    const tenantId = call.tenantId;
    await host.db.callReceipt.create({ data: { id: submissionId, tenantId, callId: call.id, applicantId, receivedAt: host.now() } });
    await host.db.call.updateMany({ where: { tenantId, id: call.id }, data: { receivedCount: { increment: 1 } } });
    const { openedAt } = await host.db.call.findFirstOrThrow({ where: { tenantId, id: call.id }, select: { openedAt: true } });
    const year = String(host.now().getUTCFullYear());
    const number = `S${year}-${String(await nextNumber(host, 'submission', year)).padStart(4, '0')}`;
    await host.audit('submission.received', { label: number, detail: { call: call.number } });
    return { number, open: openedAt !== null };
  });

export const submitSubmission = async (ctx: Context, id: string, version: number): Promise<void> => {
  const row = await ctx.db.submission.findFirst({ where: { AND: [allowed(ctx, 'submit', 'Submission'), { id }] } });
  if (!row) throw new NotAllowedError();
  const call = await announcedTo(ctx, row.callId);
  if (!call) throw new RuleError('CALL_CLOSED', 'the call is not announced any more');
  const { from, to } = stages.moves.submit;
  if (row.version === version && row.stage === 'DRAFT') await mustBeOpen(ctx, call);
  await changeVersioned(ctx, 'Submission', { id, version, action: 'submit', from }, (where) =>
    ctx.db.submission.updateMany({
      where,
      data: { stage: to, submittedAt: ctx.now(), revision: 1, formNumber: call.formNumber, version: { increment: 1 } },
    }),
  );
  const answers = complete(ctx, call, await ruleFor(ctx, call, row), row);
  await revise(ctx, call, row, answers, '');
  const { number, open } = await leaveReceipt(ctx, call, id, row.tenantId);
  await ctx.db.submission.updateMany({
    where: { tenantId: row.tenantId, id },
    data: { number, search: searchable({ title: row.title, number }) },
  });
  if (open) await receiveSubmission(ctx, call.tenantId, id, 1);
  await ctx.audit('submission.submitted', { on: ['Submission', id], label: number, detail: { call: call.number }, after: answers });
};

/** Answers the supplement notice in force with a new revision 补正. */
export const supplementSubmission = async (ctx: Context, id: string, version: number, note: string): Promise<void> => {
  const row = await ctx.db.submission.findFirst({ where: { AND: [allowed(ctx, 'supplement', 'Submission'), { id }] } });
  if (!row) throw new NotAllowedError();
  const call = await announcedTo(ctx, row.callId);
  if (!call) throw new RuleError('CALL_CLOSED', 'the call is not announced any more');
  const { from, to } = stages.moves.supplement;
  if (row.stage === 'SUPPLEMENT_REQUESTED' && row.supplementDueAt && row.supplementDueAt < ctx.now())
    throw new RuleError('SUPPLEMENT_LATE', 'the time to supplement is over');
  await changeVersioned(ctx, 'Submission', { id, version, action: 'supplement', from }, (where) =>
    ctx.db.submission.updateMany({
      where,
      data: {
        stage: to,
        revision: { increment: 1 },
        supplementDueAt: null,
        supplementDefects: [],
        formNumber: call.formNumber,
        version: { increment: 1 },
      },
    }),
  );
  const answers = complete(ctx, call, await ruleFor(ctx, call, row), row);
  const number = await revise(ctx, call, row, answers, note);
  await receiveSubmission(ctx, call.tenantId, id, number);
  await ctx.audit('submission.supplemented', {
    on: ['Submission', id],
    label: row.number ?? '',
    detail: { revision: number },
    after: answers,
  });
};

const field = (
  name: string,
  action: 'submit' | 'supplement',
  description: string,
  act: (ctx: Context, id: string, version: number, note: string) => Promise<void>,
) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Submission',
      description,
      authScopes: { can: [action, 'Submission'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        note: t.arg.string({ description: 'What was changed; for a supplement.' }),
      },
      resolve: async (query, _root, { id, version, note }, ctx) => {
        await act(ctx, asId(id), version, (note ?? '').trim().slice(0, 1_000));
        return ctx.db.submission.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('submitSubmission', 'submit', 'Hands the draft in; everything missing is told at once.', (ctx, id, version) =>
  submitSubmission(ctx, id, version),
);
field('supplementSubmission', 'supplement', 'Hands in what the supplement notice asked for, as a new revision.', supplementSubmission);
