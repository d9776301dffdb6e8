// What follows an agreement: an amendment or a renewal of one in effect, a new draft in place of one that was withdrawn.
// Each is an agreement of its own that all parties sign; the one before is not touched.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { actor } from '../actor.ts';
import { addMonths } from '../days.ts';
import type { Attachment } from './content.ts';
import { newNumber, searchOf } from './draft.ts';

type Row = ModelRow<'Agreement'>;
type Following = Pick<Row, 'number' | 'title' | 'kind' | 'amendsId' | 'replacesId' | 'startsOn' | 'endsOn'>;

const DAY_MS = 86_400_000;

const source = async (ctx: Context, id: string, action: string, from: readonly string[]) => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, action, 'Agreement'), { id }] },
    include: { parties: true, amends: true, adoption: { select: { siteName: true } } },
  });
  if (!row) throw new NotAllowedError();
  if (!from.includes(row.stage)) throw new StageError(row.stage, action);
  return row;
};

/** The terms in force: those of the latest amendment in effect, else the agreement's own. */
const termsInForce = async (ctx: Context, row: Row) => {
  const latest = await ctx.db.agreement.findFirst({
    where: { tenantId: row.tenantId, amendsId: row.id, kind: 'AMENDMENT', stage: { in: ['EFFECTIVE', 'EXPIRING'] } },
    orderBy: [{ effectiveAt: 'desc' }, { id: 'desc' }],
    select: { terms: true },
  });
  return (latest ?? row).terms as unknown as object[];
};

const draftAfter = async (ctx: Context, row: Awaited<ReturnType<typeof source>>, terms: object[], facts: Following): Promise<string> => {
  const { tenantId, projectId, adoptionId, entryId, versionId, holderId, siteId, entryNumber, entryTitle, versionLabel, siteName } = row;
  const { id } = await ctx.db.agreement.create({
    data: {
      ...{ tenantId, projectId, adoptionId, entryId, versionId, holderId, siteId, entryNumber, entryTitle, versionLabel, siteName },
      ...facts,
      terms,
      createdBy: actor(ctx),
      search: searchOf({ ...facts, siteName, entryTitle }),
    },
  });
  await ctx.db.agreementParty.createMany({
    data: row.parties.map(({ role, partyId, name }) => ({ tenantId, agreementId: id, role, partyId, name })),
  });
  return id;
};

const withEnding = (title: string, ending: string) => `${title.slice(0, 120 - ending.length)}${ending}`;

export const amendAgreement = async (ctx: Context, id: string): Promise<string> => {
  const row = await source(ctx, id, 'amend', ['EFFECTIVE', 'EXPIRING']);
  if (row.kind === 'AMENDMENT') throw new RuleError('AMEND_THE_MAIN', 'an amendment is changed by another amendment of its agreement');
  const today = todayIn(ctx.now());
  if (row.endsOn <= today) throw new RuleError('TOO_LATE_TO_AMEND', 'the agreement ends today');
  const times = await nextNumber(ctx, 'agreement-amendment', row.id);
  const drafted = await draftAfter(ctx, row, await termsInForce(ctx, row), {
    number: `${row.number}-补${times}`,
    title: withEnding(row.title, '补充协议'),
    kind: 'AMENDMENT',
    amendsId: row.id,
    replacesId: null,
    startsOn: row.startsOn > today ? row.startsOn : today,
    endsOn: row.endsOn,
  });
  await ctx.audit('agreement.amendment-drafted', { on: ['Agreement', drafted], label: row.number, detail: { amends: row.id } });
  return drafted;
};

export const renewAgreement = async (ctx: Context, id: string): Promise<string> => {
  const row = await source(ctx, id, 'renew', ['EFFECTIVE', 'EXPIRING']);
  if (row.kind === 'AMENDMENT') throw new RuleError('AMEND_THE_MAIN', 'the agreement itself is renewed');
  const startsOn = new Date(row.endsOn.getTime() + DAY_MS);
  const drafted = await draftAfter(ctx, row, await termsInForce(ctx, row), {
    number: await newNumber(ctx),
    title: row.title,
    kind: 'RENEWAL',
    amendsId: row.id,
    replacesId: null,
    startsOn,
    endsOn: addMonths(row.endsOn, 12),
  });
  await ctx.audit('agreement.renewal-drafted', { on: ['Agreement', drafted], label: row.number, detail: { renews: row.id } });
  return drafted;
};

/** Its attachments go along: the one that was withdrawn keeps their names and hashes. */
export const redraftAgreement = async (ctx: Context, id: string): Promise<string> => {
  const row = await source(ctx, id, 'redraft', ['WITHDRAWN']);
  const { kind, amendsId, title, startsOn, endsOn, tenantId } = row;
  const again = kind === 'AMENDMENT' && row.amends ? await nextNumber(ctx, 'agreement-amendment', row.amends.id) : null;
  const number = again && row.amends ? `${row.amends.number}-补${again}` : await newNumber(ctx);
  const drafted = await draftAfter(ctx, row, row.terms as unknown as object[], {
    ...{ number, title, kind, amendsId, startsOn, endsOn },
    replacesId: row.id,
  });
  const attachments = row.attachments as unknown as Attachment[];
  await ctx.db.storedFile.updateMany({
    where: { tenantId, id: { in: attachments.map(({ fileId }) => fileId) }, objectType: 'Agreement', objectId: row.id },
    data: { objectId: drafted, version: { increment: 1 } },
  });
  await ctx.db.agreement.updateMany({
    where: { tenantId, id: drafted },
    data: { attachments: attachments as unknown as object[] },
  });
  await ctx.audit('agreement.redrafted', { on: ['Agreement', drafted], label: number, detail: { replaces: row.id } });
  return drafted;
};

const follow = (name: string, action: string, description: string, act: (ctx: Context, id: string) => Promise<string>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Agreement',
      description,
      authScopes: { can: [action, 'Agreement'] },
      errors: { types: [StageError, RuleError] },
      args: { id: t.arg.id({ required: true }) },
      resolve: async (query, _root, { id }, ctx) => {
        const drafted = await act(ctx, asId(id));
        return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: drafted }] } });
      },
    }),
  );

follow('amendAgreement', 'amend', 'Drafts an amendment of an agreement in effect, with the terms in force.', amendAgreement);
follow('renewAgreement', 'renew', 'Drafts a renewal that follows the last day of an agreement.', renewAgreement);
follow('redraftAgreement', 'redraft', 'Drafts anew what was withdrawn.', redraftAgreement);
