// What the association does with a request: asks the holder, takes the institution into a project, or declines.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { type AskHolderInput, acceptRequestInput, askHolderInput, declineInput } from '../../shared/request-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { createSite } from '../site/create.ts';
import { tell } from '../tell.ts';
import { closeQuestions, tellConsentClosed } from './ask.ts';
import { askHolder } from './consent.ts';
import { requireOpenEntry } from './rules.ts';
import { requestTable } from './type.ts';

type Request = ModelRow<'AdoptionRequest'>;
type Act = 'forward' | 'accept' | 'decline';
interface Target {
  id: string;
  version: number;
}

const load = async (ctx: Context, action: Act, id: string): Promise<Request> => {
  const request = await ctx.db.adoptionRequest.findFirst({ where: { AND: [allowed(ctx, action, 'AdoptionRequest'), { id }] } });
  if (!request) throw new NotAllowedError();
  return request;
};

const ownEntry = async (ctx: Context, entryId: string) => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: entryId }] } });
  if (!entry) throw new NotAllowedError();
  return entry;
};

/** Writes the association's answer into the institution's own row; permission, version and stage in the one statement. */
const write = (
  ctx: Context,
  { tenantId }: Request,
  { id, version }: Target,
  action: Act,
  data: Prisma.AdoptionRequestUncheckedUpdateManyInput,
) => {
  const { from, to } = requestTable.moves[action];
  return asScope(ctx, { kind: 'system', tenantId }, (there) =>
    changeVersioned(there, 'AdoptionRequest', { id, version, action, from }, (where) =>
      there.db.adoptionRequest.updateMany({
        where: { AND: [where, { tenantId }] },
        data: { ...data, stage: to, version: { increment: 1 } },
      }),
    ),
  );
};

const tellSite = (ctx: Context, request: Request, kind: string, params: Readonly<Record<string, string>> = {}) =>
  tell(ctx, {
    tenantId: request.tenantId,
    permission: 'adoption-request.read',
    kind: `technology-library.${kind}`,
    params: { number: request.number, title: request.entryTitle, ...params },
    link: `/requests/${request.id}`,
  });

export const forwardRequest = async (ctx: Context, target: Target, input: AskHolderInput): Promise<void> => {
  const request = await load(ctx, 'forward', target.id);
  const entry = await ownEntry(ctx, request.entryId);
  requireOpenEntry(entry);
  await write(ctx, request, target, 'forward', {});
  const { siteName, areaCode, siteLevel, tenantId: siteId, id: requestId } = request;
  await askHolder(ctx, entry, { siteName, areaCode, siteLevel, siteId, requestId }, input);
  await ctx.audit('request.forward', { on: ['AdoptionRequest', request.id], label: request.number });
  await tellSite(ctx, request, 'request-forwarded');
};

/** A holder on the platform speaks for itself: without its word no site of it comes into being. */
const requireConsent = async (ctx: Context, request: Request, holderId: string | null): Promise<void> => {
  const answers = await ctx.db.holderConsent.findMany({
    where: { tenantId: ctx.scope.tenantId ?? '', requestId: request.id },
    select: { stage: true },
  });
  if (answers.some(({ stage }) => stage === 'ACCEPTED')) return;
  if (answers.some(({ stage }) => stage === 'DECLINED')) throw new RuleError('HOLDER_DECLINED', 'the holder does not take this site');
  if (holderId) throw new RuleError('HOLDER_NOT_ASKED', 'the holder has not agreed');
};

const takes = ['PREPARING', 'AGREED', 'IMPLEMENTING'];

export const acceptRequest = async (ctx: Context, target: Target, input: { projectId: string; answer: string }): Promise<void> => {
  const request = await load(ctx, 'accept', target.id);
  const entry = await ownEntry(ctx, request.entryId);
  requireOpenEntry(entry);
  await requireConsent(ctx, request, entry.holderId);
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: input.projectId, entryId: entry.id }] },
  });
  if (!project) throw wrongField('projectId', 'PROJECT_UNKNOWN');
  if (!takes.includes(project.stage)) throw wrongField('projectId', 'PROJECT_OVER');
  await write(ctx, request, target, 'accept', { answer: input.answer, answeredAt: ctx.now() });
  const { siteName, areaCode, siteLevel, contactName, contactPhone, tenantId: siteId } = request;
  const adoptionId = await createSite(ctx, {
    projectId: project.id,
    siteId,
    siteName,
    areaCode,
    siteLevel,
    contactName,
    contactPhone,
  }).catch((error: unknown) => {
    // The request names its institution itself: there is no field to mend.
    if (error instanceof InputError && error.issues.some(({ code }) => code === 'SITE_TAKEN'))
      throw new RuleError('SITE_TAKEN', 'the institution is a site of this technology already');
    throw error;
  });
  await asScope(ctx, { kind: 'system', tenantId: siteId }, ({ db }) =>
    db.adoptionRequest.updateMany({ where: { tenantId: siteId, id: request.id }, data: { adoptionId } }),
  );
  await closeQuestions(ctx, entry.tenantId, request.id);
  await ctx.audit('request.accept', { on: ['AdoptionRequest', request.id], label: request.number, detail: { project: project.number } });
  await writeLedger(ctx, {
    tenantId: entry.tenantId,
    act: 'request-accepted',
    params: { site: siteName, project: project.title },
    entryId: entry.id,
    projectId: project.id,
    adoptionId,
    on: ['AdoptionRequest', request.id],
  });
  await tellSite(ctx, request, 'request-accepted');
};

export const declineRequest = async (ctx: Context, target: Target, answer: string): Promise<void> => {
  const request = await load(ctx, 'decline', target.id);
  await write(ctx, request, target, 'decline', { answer, answeredAt: ctx.now() });
  const { associationId: tenantId, siteName: site, entryTitle: title } = request;
  for (const question of await closeQuestions(ctx, tenantId, request.id)) await tellConsentClosed(ctx, question);
  await ctx.audit('request.decline', { on: ['AdoptionRequest', request.id], label: request.number, detail: { answer } });
  await writeLedger(ctx, {
    tenantId,
    act: 'request-declined',
    params: { site, title },
    entryId: request.entryId,
    on: ['AdoptionRequest', request.id],
  });
  await tellSite(ctx, request, 'request-declined', { reason: answer });
};

builder.mutationField('forwardAdoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    description: 'Asks the holder of the technology whether it takes the institution.',
    authScopes: { can: ['forward', 'AdoptionRequest'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      message: t.arg.string({ description: 'Words to the holder.' }),
      dueOn: t.arg.string({ required: true, description: 'The last day for its answer, YYYY-MM-DD.' }),
    },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await forwardRequest(ctx, { id, version: args.version }, parseInput(askHolderInput, { message: args.message, dueOn: args.dueOn }));
      return ctx.db.adoptionRequest.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('acceptAdoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    description: 'Takes the institution into a project of the technology as a site.',
    authScopes: { can: ['accept', 'AdoptionRequest'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      projectId: t.arg.id({ required: true }),
      answer: t.arg.string({ description: 'Words to the institution.' }),
    },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      const { projectId, answer } = parseInput(acceptRequestInput, { projectId: args.projectId, answer: args.answer });
      await acceptRequest(ctx, { id, version: args.version }, { projectId, answer: answer ?? '' });
      return ctx.db.adoptionRequest.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('declineAdoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    description: 'Declines the request; the institution reads why.',
    authScopes: { can: ['decline', 'AdoptionRequest'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), answer: t.arg.string({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await declineRequest(ctx, { id, version: args.version }, parseInput(declineInput, { answer: args.answer }).answer);
      return ctx.db.adoptionRequest.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
