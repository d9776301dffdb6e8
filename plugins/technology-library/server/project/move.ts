import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import type { ModelRow } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { stagesOpen } from '../../shared/open-entry.ts';
import { moveEntry } from '../entry/move.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { projectTable } from './type.ts';

type Project = ModelRow<'PromotionProject'>;
type Move = keyof typeof projectTable.moves;
interface Target {
  id: string;
  version: number;
}

const ready = ['READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'];
/** Ended, or in use as a matter of course: the site goes on by itself. */
const settled = ['ROUTINE', 'SUSTAINED', 'DECLINED', 'DISCONTINUED'];
const running = ['AGREED', 'IMPLEMENTING', 'EVALUATING'];

const entryOf = (ctx: Context, { tenantId, entryId }: Project) =>
  ctx.db.libraryEntry.findFirstOrThrow({ where: { tenantId, id: entryId }, select: { stage: true } });

/** A technology that was stopped is not promoted further; a project of it can only be concluded or terminated. */
const requireTechnology = async (ctx: Context, project: Project): Promise<void> => {
  const { stage } = await entryOf(ctx, project);
  if (!stagesOpen.includes(stage)) throw new RuleError('ENTRY_CLOSED', `the entry is ${stage}`);
};

const rules: Partial<Record<Move, (ctx: Context, project: Project) => Promise<void>>> = {
  agree: async (ctx, project) => {
    await requireTechnology(ctx, project);
    const of = { tenantId: project.tenantId, projectId: project.id };
    if ((await ctx.db.promotionPlan.count({ where: { ...of, stage: 'APPROVED' } })) === 0)
      throw new RuleError('PLAN_NOT_APPROVED', 'no plan of the project is approved');
    if ((await ctx.db.agreement.count({ where: { ...of, stage: { in: ['EFFECTIVE', 'EXPIRING'] } } })) === 0)
      throw new RuleError('NO_AGREEMENT', 'no agreement of the project is in effect');
  },
  implement: async (ctx, project) => {
    await requireTechnology(ctx, project);
    const { tenantId, id: projectId } = project;
    if ((await ctx.db.siteAdoption.count({ where: { tenantId, projectId, mergedIntoId: null, stage: { in: ready } } })) === 0)
      throw new RuleError('NO_SITE_READY', 'no site of the project is ready');
  },
  continue: requireTechnology,
  close: async (ctx, { tenantId, id: projectId }) => {
    const open = await ctx.db.siteAdoption.count({ where: { tenantId, projectId, mergedIntoId: null, stage: { notIn: settled } } });
    if (open > 0) throw new RuleError('SITES_OPEN', `${open} sites are under way`);
  },
};

const lines: Readonly<Record<Move, LedgerAct>> = {
  agree: 'project-agreed',
  implement: 'project-implementing',
  evaluate: 'project-evaluating',
  continue: 'project-implementing',
  close: 'project-closed',
  terminate: 'project-terminated',
};

/** The entry counts as promoted from its first running project to its last. */
const followEntry = async (ctx: Context, project: Project): Promise<void> => {
  const { tenantId, entryId } = project;
  const { stage } = await entryOf(ctx, project);
  const others = await ctx.db.promotionProject.count({ where: { tenantId, entryId, stage: { in: running } } });
  if (others > 0 && stage === 'LISTED') await moveEntry(ctx, entryId, 'promote');
  if (others === 0 && stage === 'PROMOTING') await moveEntry(ctx, entryId, 'rest');
};

/** A site knows the technology that it took up, and nothing of what the association calls its project. */
const tellSites = async (ctx: Context, { tenantId, id: projectId }: Project, reason: string): Promise<void> => {
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, projectId, siteId: { not: null }, mergedIntoId: null, stage: { notIn: ['DECLINED', 'DISCONTINUED'] } },
    select: { id: true, siteId: true, entryTitle: true },
    orderBy: { id: 'asc' },
  });
  const kind = 'technology-library.project-terminated';
  for (const { id, siteId, entryTitle: title } of sites)
    await tell(ctx, { tenantId: siteId, permission: 'our-site.read', kind, params: { title, reason }, link: `/our-sites/${id}` });
};

export const moveProject = async (ctx: Context, { id, version }: Target, action: Move, reason = ''): Promise<void> => {
  const { from, to } = projectTable.moves[action];
  const ends = action === 'close' || action === 'terminate';
  const project = await changeVersioned(ctx, 'PromotionProject', { id, version, action, from }, (where) =>
    ctx.db.promotionProject.updateManyAndReturn({
      where,
      data: { stage: to, version: { increment: 1 }, ...(ends ? { closeReason: reason, closedAt: ctx.now() } : {}) },
    }),
  );
  await rules[action]?.(ctx, project);
  const { tenantId, number, title, entryId } = project;
  await ctx.audit(`project.${action}`, {
    on: ['PromotionProject', id],
    label: number,
    ...(reason ? { detail: { reason } } : {}),
    after: { stage: to },
  });
  await writeLedger(ctx, { tenantId, act: lines[action], params: { number, title }, projectId: id, entryId, on: ['PromotionProject', id] });
  await followEntry(ctx, project);
  if (action === 'terminate') await tellSites(ctx, project, reason);
};

const plain = [
  ['agreeProject', 'agree', 'A plan is approved and an agreement in effect: the project is agreed 已签约.'],
  ['implementProject', 'implement', 'A site is ready: the project goes into practice 实施中.'],
  ['evaluateProject', 'evaluate', 'Begins the evaluation 评估中.'],
  ['continueProject', 'continue', 'Goes back from the evaluation to practice.'],
] as const;

for (const [name, action, description] of plain)
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'PromotionProject',
      description,
      authScopes: { can: [action, 'PromotionProject'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, args, ctx) => {
        const id = asId(args.id);
        await moveProject(ctx, { id, version: args.version }, action);
        return ctx.db.promotionProject.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

const ending = [
  ['closeProject', 'close', 'Concludes the project 结项, with a word on what came of it; every site has ended or goes on by itself.'],
  ['terminateProject', 'terminate', 'Ends the project before its time 终止; its sites are told why.'],
] as const;

for (const [name, action, description] of ending)
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'PromotionProject',
      description,
      authScopes: { can: [action, 'PromotionProject'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (query, _root, args, ctx) => {
        const id = asId(args.id);
        await moveProject(ctx, { id, version: args.version }, action, parseInput(reasonInput, { reason: args.reason }).reason);
        return ctx.db.promotionProject.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );
