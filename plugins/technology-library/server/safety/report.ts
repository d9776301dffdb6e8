// Reports of safety events 不良事件: by the site, or written down by the association for one off the platform.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { searchable } from '@xinglin/kernel/search/searchable';
import type { ModelRow } from '@xinglin/prisma';
import { type SafetyInput, safetyInput } from '../../shared/safety-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { hangWithAct } from '../evidence/with-act.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { tell } from '../tell.ts';

type Site = ModelRow<'SiteAdoption'>;

/** Written where the association looks after it; the reporter's own permission was checked before. */
const write = (ctx: Context, site: Site, input: SafetyInput, onBehalf: boolean) =>
  asScope(ctx, { kind: 'system', tenantId: site.tenantId }, async (there) => {
    const number = await numbered(there, 'AQ', 'safety-event');
    const { tenantId, entryId, versionId, projectId, siteId, siteName } = site;
    const { severity, description, measures } = input;
    const { id } = await there.db.safetyEvent.create({
      data: {
        tenantId,
        entryId,
        versionId,
        projectId,
        adoptionId: site.id,
        siteId,
        number,
        occurredOn: asDay(input.occurredOn),
        severity,
        description,
        measures,
        onBehalf,
        reportedBy: actor(there),
        search: searchable({ number, siteName, description }),
      },
    });
    return { id, number };
  });

export const reportSafetyEvent = async (ctx: Context, input: SafetyInput): Promise<string> => {
  const mine = ctx.ability.can('report', 'SiteAdoption') ? allowed(ctx, 'report', 'SiteAdoption') : null;
  const site = mine && (await ctx.db.siteAdoption.findFirst({ where: { AND: [mine, { id: input.adoptionId }] } }));
  const onBehalf = !site && ctx.ability.can('create', 'SafetyEvent');
  const at =
    site ??
    (onBehalf
      ? await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: input.adoptionId }] } })
      : null);
  if (!at) throw wrongField('adoptionId', 'REQUIRED');
  const occurredOn = asDay(input.occurredOn);
  requirePast(ctx, occurredOn);
  const { id, number } = await write(ctx, at, input, onBehalf);
  await hangWithAct(ctx, 'SAFETY_EVENT', id, input.fileIds);
  await ctx.audit('safety-event.reported', { on: ['SafetyEvent', id], label: number, detail: { severity: input.severity } });
  await writeLedger(ctx, {
    tenantId: at.tenantId,
    act: 'safety-event-reported',
    params: { site: at.siteName, number },
    projectId: at.projectId,
    entryId: at.entryId,
    adoptionId: at.id,
    on: ['SafetyEvent', id],
    occurredOn,
  });
  const grave = input.severity === 'SEVERE' || input.severity === 'FATAL';
  await tell(ctx, {
    tenantId: at.tenantId,
    permission: 'safety-event.assess',
    kind: grave ? 'technology-library.safety-grave' : 'technology-library.safety-reported',
    params: { number, site: at.siteName },
    link: `/safety-events/${id}`,
  });
  return id;
};

const SafetyEventInput = builder.inputType('SafetyEventInput', {
  description: 'What happened at which site. No patient is named.',
  fields: (t) => ({
    adoptionId: t.id({ required: true, description: 'The site’s use of the technology.' }),
    occurredOn: t.string({ required: true, description: '2026-11-22' }),
    severity: t.string({ required: true, description: 'MILD, MODERATE, SEVERE, FATAL' }),
    description: t.string({ required: true }),
    measures: t.string(),
    fileIds: t.idList({ description: 'Files that were brought before; no patient is named or shown in them.' }),
  }),
});

builder.mutationField('reportSafetyEvent', (t) =>
  t.prismaField({
    type: 'SafetyEvent',
    description: 'Reports a safety event at your site, or for a site that is not on the platform.',
    authScopes: { can: ['read', 'SafetyEvent'] },
    errors: {},
    args: { input: t.arg({ type: SafetyEventInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await reportSafetyEvent(ctx, parseInput(safetyInput, input));
      return ctx.db.safetyEvent.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), { id }] } });
    },
  }),
);
