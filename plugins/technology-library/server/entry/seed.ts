// The demonstration's libraries: one association with an entry in each stage, two with two entries. Derived ids, a handful of
// statements a table, written once: what people change or delete later stays changed.

import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { snapshotOf } from '../catalogue/refresh.ts';
import { addMonths } from '../days.ts';
import { entrySearch, json } from './create.ts';
import { entryRows, type Planned } from './seed-rows.ts';
import { contentOf, demoEntries } from './seed-technologies.ts';

/** Id of the n-th entry of an association's demonstration; its current version's is `demoVersionId`. */
export const demoEntryId = (association: string, n: number): string => demoId(`library-entry:${association}:${n}`);
export const demoVersionId = (association: string, n: number): string => demoId(`library-version:${association}:${n}:current`);

/** Draws numbers of a series at once: what was given out before is never given again. */
const draw = async ({ db }: Context, tenantId: string, series: string, period: string, count: number): Promise<number> => {
  const key = { tenantId, series, period };
  const before = await db.numberSeries.findUnique({ where: { tenantId_series_period: key } });
  const last = before?.last ?? 0;
  await db.numberSeries.upsert({ where: { tenantId_series_period: key }, create: { ...key, last: count }, update: { last: last + count } });
  return last;
};

const plan = async (ctx: Context, association: string): Promise<Planned[]> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const planned: Planned[] = [];
  for (const [n, of] of (demoEntries[association] ?? []).entries()) {
    const enteredOn = addMonths(today, -of.age);
    const year = String(enteredOn.getUTCFullYear());
    const holder = demoOrganisations.find(({ key }) => key === of.holder);
    planned.push({
      of,
      id: demoEntryId(association, n),
      versionId: demoVersionId(association, n),
      number: `JK${year}-${String((await draw(ctx, tenantId, 'library-entry', year, 1)) + 1).padStart(4, '0')}`,
      enteredOn,
      holderId: holder?.id ?? null,
      holderName: holder?.name ?? of.holder,
      successorId: of.stage === 'SUPERSEDED' ? demoEntryId(association, 2) : null,
    });
  }
  return planned;
};

const versionsOf = (tenantId: string, { of, id, versionId, holderId, enteredOn }: Planned): Prisma.LibraryVersionCreateManyInput[] => {
  const content = contentOf(of);
  const row = { tenantId, entryId: id, holderId, content: json(content), contentHash: contentHash(content), createdAt: enteredOn };
  if (of.stage === 'PENDING') return [{ ...row, id: versionId, major: 1, minor: 0, basis: 'SELECTION' }];
  if (of.age < 30 || of.stage === 'EXITED' || of.stage === 'SUPERSEDED')
    return [{ ...row, id: versionId, major: 1, minor: 0, stage: 'CURRENT', basis: 'SELECTION', issuedAt: enteredOn }];
  const first = { ...content, steps: '一、登记；二、检查或治疗；三、记录；四、随访。' };
  const issuedAt = addMonths(enteredOn, 14);
  return [
    {
      ...row,
      id: demoId(`${versionId}:first`),
      content: json(first),
      contentHash: contentHash(first),
      major: 1,
      minor: 0,
      stage: 'SUPERSEDED',
      basis: 'SELECTION',
      successorId: versionId,
      issuedAt: enteredOn,
    },
    {
      ...row,
      id: versionId,
      major: 1,
      minor: 1,
      stage: 'CURRENT',
      basis: 'SELECTION',
      changeNote: '补充转诊和知情告知步骤',
      issuedAt,
      createdAt: issuedAt,
    },
  ];
};

const publish = async (ctx: Context, { id, of, enteredOn }: Planned): Promise<void> => {
  if (of.stage === 'PENDING') return;
  const snapshot = await snapshotOf(ctx, id);
  if (snapshot) await ctx.db.catalogueEntry.create({ data: { ...snapshot, publishedAt: addMonths(enteredOn, 1) } });
};

export const seedEntries = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const association = demoOrganisations.find(({ id, kind }) => id === tenantId && kind === 'association')?.key;
  if (!association || (await ctx.db.libraryEntry.count({ where: { tenantId, id: demoEntryId(association, 0) } })) > 0) return;
  const planned = await plan(ctx, association);
  const today = todayIn(ctx.now());
  const year = String(today.getUTCFullYear());
  const counted = async (series: string, kind: string) =>
    draw(ctx, tenantId, series, year, planned.filter(({ of }) => of.stage === kind).length);
  const numbers = {
    reEvaluations: await counted('library-re-evaluation', 'RE_EVALUATION'),
    exits: await counted('library-exit', 'EXITED'),
    year,
  };
  const rows = entryRows(tenantId, planned, today, numbers);
  const entries = rows.entry.map((row) => ({ ...row, search: entrySearch(row) }));
  await ctx.db.libraryEntry.createMany({ data: entries.map((row) => ({ ...row, currentVersionId: null, successorId: null })) });
  await ctx.db.libraryVersion.createMany({
    data: planned.flatMap((one) => versionsOf(tenantId, one)).map((row) => ({ ...row, successorId: null })),
  });
  for (const { id, versionId, successorId, of } of planned) {
    if (of.stage === 'PENDING') continue;
    await ctx.db.libraryEntry.updateMany({ where: { tenantId, id }, data: { currentVersionId: versionId, successorId } });
    await ctx.db.libraryVersion.updateMany({ where: { tenantId, entryId: id, stage: 'SUPERSEDED' }, data: { successorId: versionId } });
  }
  await ctx.db.libraryCredential.createMany({ data: rows.credential });
  await ctx.db.libraryReview.createMany({ data: rows.review });
  await ctx.db.libraryEvent.createMany({ data: rows.event });
  await ctx.db.ledgerEntry.createMany({ data: rows.ledger });
  for (const one of planned) await publish(ctx, one);
};
