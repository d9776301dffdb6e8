// The demonstration's agreements: one with each site that has come so far, most signed on paper by parties off the platform,
// those of the demonstration's own organisations signed here.

import { randomUUID } from 'node:crypto';
import { abilityFor } from '@xinglin/kernel/ability/ability-for';
import { asScope, type Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { resolveMember } from '@xinglin/kernel/identity/resolve-viewer';
import { signingSheet } from '@xinglin/kernel/signatures/statement';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';
import { type PartyRole, partyRoles } from '../../shared/agreement-input.ts';
import { defaultTerms, termsFor } from '../../shared/terms.ts';
import { versionLabel } from '../../shared/version-content.ts';
import { addMonths } from '../days.ts';
import { signAgreement } from './answer.ts';
import { type AgreementWithParties, hashOf, signedForm } from './content.ts';
import { searchOf } from './draft.ts';
import { meaningOf } from './signatures.ts';

type Adoption = ModelRow<'SiteAdoption'> & { entry: ModelRow<'LibraryEntry'>; ofVersion: ModelRow<'LibraryVersion'> };

const DAY_MS = 86_400_000;
/** Months from today to the end, dealt out so that the calendar has something to show in most months. */
const endings = [3, 1, 5, 7, 9, 11, 2, 13, 6, 10, 4, 12];
const unsigned = ['ASSESSED'];
const over = ['DISCONTINUED'];

const stageOf = (adoption: Adoption, months: number): string => {
  if (unsigned.includes(adoption.stage)) return 'PENDING_SIGNATURES';
  if (over.includes(adoption.stage)) return 'TERMINATED';
  return months <= 1 ? 'EXPIRING' : 'EFFECTIVE';
};

interface Planned {
  agreement: Prisma.AgreementCreateManyInput & { id: string; stage: string };
  parties: (Prisma.AgreementPartyCreateManyInput & { role: string; partyId: string | null; name: string })[];
  ledger: Prisma.LedgerEntryCreateManyInput[];
}

const plan = (ctx: Context, adoption: Adoption, at: number, association: { id: string; name: string }, createdBy: string): Planned => {
  const today = todayIn(ctx.now());
  const months = endings[at % endings.length] ?? 12;
  const stage = stageOf(adoption, months);
  const pending = stage === 'PENDING_SIGNATURES';
  const endsOn = new Date(addMonths(today, pending ? 24 : months).getTime() + (at % 5) * DAY_MS);
  const startsOn = pending ? today : addMonths(endsOn, -24);
  const { tenantId, entry, siteName, siteId } = adoption;
  const id = demoId(`agreement:${adoption.id}`);
  const names = { association: association.name, holder: entry.holderName, site: siteName, technology: entry.title };
  const sentAt = new Date(pending ? ctx.now().getTime() - 3 * DAY_MS : startsOn.getTime() - 10 * DAY_MS);
  const facts = {
    number: `HZ${startsOn.getUTCFullYear()}-${String(at + 1).padStart(4, '0')}`,
    title: `${entry.title.slice(0, 100)}推广应用三方合作协议`,
    entryNumber: entry.number,
    entryTitle: entry.title,
    versionLabel: versionLabel(adoption.ofVersion),
    siteName,
  };
  const party = (role: PartyRole, partyId: string | null, name: string) => ({
    ...{ tenantId, agreementId: id, role, partyId, name },
    ...(pending ? {} : { state: 'SIGNED_ON_PAPER', signerName: '法定代表人', signedAt: startsOn }),
  });
  const parties = [
    party('ASSOCIATION', tenantId, association.name),
    party('HOLDER', entry.holderId, entry.holderName),
    party('SITE', siteId, siteName),
  ];
  const agreement = {
    ...{ id, tenantId, ...facts, kind: 'MAIN', stage, projectId: adoption.projectId, adoptionId: adoption.id, entryId: entry.id },
    ...{ versionId: adoption.versionId, holderId: entry.holderId, siteId, startsOn, endsOn, sentAt, createdBy },
    terms: termsFor(defaultTerms, names) as unknown as object[],
    attachments: [],
    effectiveAt: pending ? null : startsOn,
    endedAt: over.includes(adoption.stage) ? (adoption.discontinuedOn ?? ctx.now()) : null,
    endReasonCode: over.includes(adoption.stage) ? 'SITE_LEFT' : null,
    endReason: over.includes(adoption.stage) ? '应用单位停止开展该技术' : '',
    alerted: stage === 'EXPIRING' ? [60] : [],
    search: searchOf({ ...facts }),
    createdAt: sentAt,
  };
  const contentHash = hashOf(signedForm({ ...agreement, parties, amends: null } as unknown as AgreementWithParties, new Map()));
  const line = (act: string, occurredOn: Date) => ({
    ...{ tenantId, act, params: { number: facts.number, site: siteName }, projectId: adoption.projectId, entryId: entry.id },
    ...{ adoptionId: adoption.id, objectType: 'Agreement', objectId: id, occurredOn, recordedAt: occurredOn, recordedBy: createdBy },
  });
  const ledger = [
    line('agreement-sent', todayIn(sentAt)),
    ...(pending ? [] : [line('agreement-effective', startsOn)]),
    ...(over.includes(adoption.stage) ? [line('agreement-ended', adoption.discontinuedOn ?? today)] : []),
  ];
  return { agreement: { ...agreement, contentHash }, parties, ledger };
};

/** The first of an organisation's people who may sign for it. */
const signerOf = (tenantId: string) => {
  const key = demoOrganisations.find(({ id }) => id === tenantId)?.key;
  return demoPeople.find(({ memberships }) =>
    memberships.some((one) => one.organisation === key && one.roles.includes('any/administrator')),
  );
};

const signAs = async (ctx: Context, id: string, role: PartyRole, tenantId: string): Promise<void> => {
  const person = signerOf(tenantId);
  if (!person) return;
  const userId = demoId(person.key);
  const session = { id: randomUUID(), userId, name: person.name, twoFactorEnabled: false, steppedUpAt: ctx.now() };
  const viewer = await resolveMember(ctx.services, session, tenantId);
  if (!viewer) return;
  await asScope(ctx, { kind: 'member', tenantId, userId }, async (other) => {
    const own = { ...other, viewer, ability: abilityFor(viewer, ctx.services.registry.permissions) };
    const sheet = await signingSheet(own, meaningOf(role), id);
    if (sheet?.proof === 'demonstration') await signAgreement(own, id, role, { statementHash: sheet.hash });
  });
};

/** Of those on their way the holder has signed, where it is on the platform: the site finds one to sign. */
const signFirst = async (ctx: Context, planned: readonly Planned[]): Promise<void> => {
  for (const { agreement, parties } of planned.filter((each) => each.agreement.stage === 'PENDING_SIGNATURES').slice(0, 2)) {
    for (const role of partyRoles.filter((each) => each !== 'SITE')) {
      const party = parties.find((each) => each.role === role);
      if (party?.partyId) await signAs(ctx, agreement.id, role, party.partyId);
    }
  }
};

/** Agreements with the sites that are there; called for each organisation of the demonstration, after its sites. */
export const seedAgreements = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const association = demoOrganisations.find(({ id, kind }) => id === tenantId && kind === 'association');
  if (!association || (await ctx.db.agreement.count({ where: { tenantId } })) > 0) return;
  const adoptions = await ctx.db.siteAdoption.findMany({
    where: { tenantId, stage: { notIn: ['APPROACHED', 'DECLINED'] } },
    include: { entry: true, ofVersion: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const person = signerOf(tenantId);
  if (adoptions.length === 0 || !person) return;
  const planned = adoptions.map((adoption, at) => plan(ctx, adoption, at, association, demoId(person.key)));
  await ctx.db.agreement.createMany({ data: planned.map(({ agreement }) => agreement) });
  await ctx.db.agreementParty.createMany({ data: planned.flatMap(({ parties }) => parties) });
  await ctx.db.ledgerEntry.createMany({ data: planned.flatMap(({ ledger }) => ledger) });
  const years = Map.groupBy(planned, ({ agreement }) => agreement.number.slice(2, 6));
  for (const period of years.keys()) {
    const key = { tenantId, series: 'agreement', period };
    await ctx.db.numberSeries.upsert({
      where: { tenantId_series_period: key },
      create: { ...key, last: planned.length },
      update: { last: planned.length },
    });
  }
  await signFirst(ctx, planned);
};
