// A site begins anew: it left and comes back, or it takes another version. The new row continues the old one, inherits
// nothing that has to be shown again, and counts with it as one institution.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { z } from 'zod';
import { stagesPromotable } from '../../shared/open-entry.ts';
import { returnInput } from '../../shared/site-input.ts';
import { adoptionStages } from '../../shared/stages.ts';
import { asDay } from '../days.ts';
import { createSite } from './create.ts';

type Again = 'return' | 'adoptVersion';

const beginAgain = async (ctx: Context, id: string, act: Again, given: z.output<typeof returnInput>): Promise<string> => {
  const old = await ctx.db.siteAdoption.findFirst({
    where: { AND: [allowed(ctx, act, 'SiteAdoption'), { id }] },
    include: {
      entry: { select: { currentVersionId: true, stage: true, currentVersion: { select: { basis: true } } } },
      project: { select: { stage: true } },
    },
  });
  if (!old) throw new NotAllowedError();
  const over = (adoptionStages.final as readonly string[]).includes(old.stage);
  if (old.mergedIntoId || over !== (act === 'return')) throw new StageError(old.stage, act);
  if (!stagesPromotable.includes(old.entry.stage)) throw new RuleError('TECHNOLOGY_NOT_OPEN', 'the technology is not being promoted now');
  if (['CLOSED', 'TERMINATED'].includes(old.project.stage)) throw new RuleError('PROJECT_OVER', 'the project is over');
  if (act === 'adoptVersion' && (!old.entry.currentVersionId || old.entry.currentVersionId === old.versionId)) {
    throw new RuleError('NO_NEWER_VERSION', 'the site has the current version');
  }
  if (act === 'adoptVersion' && !old.entry.currentVersion?.basis) {
    throw new RuleError('VERSION_NOT_ASSESSED', 'the current version was never assessed');
  }
  const occurredOn = asDay(given.occurredOn);
  if (occurredOn < old.stageSince) throw wrongField('occurredOn', 'BEFORE_LAST_STEP');
  const followed = await ctx.db.siteAdoption.count({ where: { tenantId: old.tenantId, previousId: id } });
  if (followed > 0) throw new RuleError('ALREADY_FOLLOWED', 'a newer row continues this one');
  const versionId = act === 'adoptVersion' ? old.entry.currentVersionId : old.versionId;
  const next = await createSite(ctx, {
    projectId: old.projectId,
    siteId: old.siteId,
    siteName: old.siteName,
    areaCode: old.areaCode,
    siteLevel: old.siteLevel,
    contactName: old.contactName,
    contactPhone: old.contactPhone,
    occurredOn,
    previousId: id,
    ...(versionId ? { versionId } : {}),
    note: given.note ?? '',
  });
  await ctx.audit(act === 'return' ? 'site.returned' : 'site.version-adopted', {
    on: ['SiteAdoption', next],
    label: old.siteName,
    detail: { previousId: id, occurredOn: given.occurredOn },
  });
  return next;
};

const again = (name: string, act: Again, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'SiteAdoption',
      description,
      authScopes: { can: [act, 'SiteAdoption'] },
      errors: { types: [StageError, RuleError] },
      args: { id: t.arg.id({ required: true }), occurredOn: t.arg.string({ required: true }), note: t.arg.string() },
      resolve: async (query, _root, { id, ...given }, ctx) => {
        const next = await beginAgain(ctx, asId(id), act, parseInput(returnInput, given));
        return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: next }] } });
      },
    }),
  );

again('returnSite', 'return', 'A site that had left comes back: a new row that continues the old one.');
again('adoptVersion', 'adoptVersion', 'A site takes the current version: a new row, without the old one’s sustained status.');
