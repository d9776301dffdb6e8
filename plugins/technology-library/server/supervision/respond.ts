// What was done about a finding 整改回复: by the site, or written down by the association for a site off the platform.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type ResponseInput, responseInput } from '../../shared/supervision-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { hangWithAct } from '../evidence/with-act.ts';
import { tell } from '../tell.ts';
import type { Target } from './finding.ts';
import { findings } from './type.ts';

const { from, to } = findings.moves.respond;

/** Leaves the response in the association's rows, where the finding lies; the viewer's own permission was checked before. */
const leave = async (ctx: Context, { id, version }: Target, tenantId: string, input: ResponseInput, onBehalf: boolean): Promise<string> => {
  const doneOn = asDay(input.doneOn);
  return asScope(ctx, { kind: 'system', tenantId }, async ({ db, viewer }) => {
    const { count } = await db.finding.updateMany({
      where: { tenantId, id, version, stage: { in: [...from] } },
      data: { stage: to, version: { increment: 1 } },
    });
    const finding = await db.finding.findFirstOrThrow({ where: { tenantId, id } });
    if (count === 0 && finding.version !== version) throw new StaleVersionError(finding.version);
    if (count === 0) throw new StageError(finding.stage, 'respond');
    const response = await db.findingResponse.create({
      data: {
        tenantId,
        findingId: id,
        siteId: finding.siteId,
        text: input.text,
        doneOn,
        onBehalf,
        respondedBy: actor({ viewer }),
        respondentName: viewer.name,
        createdAt: ctx.now(),
      },
    });
    return response.id;
  });
};

export const respondToFinding = async (
  ctx: Context,
  target: Target,
  input: ResponseInput,
  action: 'respond' | 'respondFor',
): Promise<void> => {
  requirePast(ctx, asDay(input.doneOn), 'doneOn');
  const finding = await ctx.db.finding.findFirst({ where: { AND: [allowed(ctx, action, 'Finding'), { id: target.id }] } });
  if (!finding) throw new NotAllowedError();
  const { tenantId, number } = finding;
  const responseId = await leave(ctx, target, tenantId, input, action === 'respondFor');
  await hangWithAct(ctx, 'RESPONSE', responseId, input.fileIds);
  await ctx.audit('finding.responded', { on: ['Finding', target.id], label: number, after: input });
  await tell(ctx, {
    tenantId: tenantId,
    permission: 'finding.verify',
    kind: 'technology-library.finding-responded',
    params: { number },
    link: `/findings/${target.id}`,
  });
};

const ResponseInputType = builder.inputType('FindingResponseInput', {
  description: 'What was done, the day on which it was put right, and what shows it.',
  fields: (t) => ({
    text: t.string({ required: true }),
    doneOn: t.string({ required: true }),
    fileIds: t.idList({ description: 'Files that were brought before.' }),
  }),
});

const responding = (name: string, action: 'respond' | 'respondFor', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Finding',
      description,
      authScopes: { can: [action, 'Finding'] },
      errors: { types: [StageError, StaleVersionError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        input: t.arg({ type: ResponseInputType, required: true }),
      },
      resolve: async (query, _root, { id, version, input }, ctx) => {
        await respondToFinding(ctx, { id: asId(id), version }, parseInput(responseInput, input), action);
        return ctx.db.finding.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Finding'), { id: asId(id) }] } });
      },
    }),
  );

responding('respondToFinding', 'respond', 'Says what your organisation did about a finding.');
responding('respondForSite', 'respondFor', 'Writes down the answer of a site that is not on the platform.');
