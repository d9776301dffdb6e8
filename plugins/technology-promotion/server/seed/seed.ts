// The demonstration of the selection: three associations with a call in each stage. Derived ids, a handful of statements
// a table, written once: what people change or delete later stays changed.
import { asScope, type Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { planClose } from '../call/close.ts';
import { findSimilar } from '../dossier/find-similar.ts';
import { recomputeItem } from '../review/recompute-item.ts';
import { type Bag, emptyBag, writeApplicant, writeHost } from './bag.ts';
import { addCall, callId } from './calls.ts';
import { addConflicts, addExperts, seedProfiles } from './experts.ts';
import { addFiles, evidenceFiles, writeFiles } from './files.ts';
import { addItem, type PlannedItem } from './items.ts';
import { addMeeting, addOutcomes } from './outcomes.ts';
import { demoCalls, type PlannedCall } from './plan.ts';
import { seedRecords } from './records.ts';
import { addRequest } from './requests.ts';
import { addPanel, addRound } from './reviews.ts';
import { type DemoTechnology, demoTechnologies } from './technologies.ts';
import { type Times, timesFrom } from './times.ts';

/** Hands out the technologies of a call's tracks, each once an association; those with a place of their own go there alone. */
export const dealer = () => {
  const placed = new Set(demoCalls.flatMap(({ named = {} }) => Object.values(named)));
  const left = demoTechnologies.filter(({ title }) => !placed.has(title));
  return ({ tracks, named }: PlannedCall, order: number): DemoTechnology => {
    const title = named?.[order];
    if (title !== undefined) {
      const found = demoTechnologies.find((technology) => technology.title === title && tracks.includes(technology.track));
      if (!found) throw new Error(`the demonstration has no technology ${title} of these tracks`);
      return found;
    }
    const at = left.findIndex(({ track }) => tracks.includes(track));
    const dealt = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!dealt) throw new Error(`the demonstration has too few technologies of ${tracks.join()}`);
    return dealt;
  };
};

/** Draws `count` numbers of a series at once: what was given out before is never given again. */
const drawNumbers = async ({ db }: Context, tenantId: string, series: string, period: string, count: number): Promise<number> => {
  const key = { tenantId, series, period };
  const before = await db.numberSeries.findUnique({ where: { tenantId_series_period: key } });
  const last = before?.last ?? 0;
  await db.numberSeries.upsert({ where: { tenantId_series_period: key }, create: { ...key, last: count }, update: { last: last + count } });
  return last;
};

const itemsOf = (planned: PlannedCall, next: ReturnType<typeof dealer>, numbered: (order: number) => string): PlannedItem[] =>
  planned.items.map((stage, order) => {
    const technology = next(planned, order);
    const applicant = demoOrganisations.find(({ key }) => key === technology.applicant);
    return {
      id: demoId(`submission:${planned.key}:${order}`),
      number: numbered(order),
      stage,
      technology,
      applicantId: applicant?.id ?? '',
      applicantName: applicant?.name ?? '',
      order,
    };
  });

const fill = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[], number: string, times: Times): void => {
  addCall(bag, planned, number, times);
  for (const item of items) {
    addItem(bag, planned, item, times);
    addFiles(bag, planned, item, times);
  }
  addConflicts(bag, planned, items);
  if (!planned.review) return;
  addPanel(bag, planned, times);
  addRound(bag, planned, items, times);
  addRequest(bag, planned, items);
  if (planned.review !== 'RUNNING') addMeeting(bag, planned, items, times);
  if (planned.outcome) addOutcomes(bag, planned, items, times);
};

const two = (value: number, width = 2) => String(value).padStart(width, '0');

export const seedSelection = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const association = demoOrganisations.find(({ id, kind }) => id === tenantId && kind === 'association')?.key;
  const calls = demoCalls.filter((planned) => planned.association === association);
  if (!association || (await ctx.db.call.count({ where: { tenantId, id: { in: calls.map(({ key }) => callId(key)) } } })) > 0) return;
  const times = timesFrom(ctx.now());
  const bag = emptyBag();
  // Drawn in a thread while rows are written: a transaction that waited for it too long would be ended.
  const evidence = evidenceFiles();
  const next = dealer();
  const firstCall = await drawNumbers(ctx, tenantId, 'call', times.year, calls.length);
  let submissions = await drawNumbers(ctx, tenantId, 'submission', times.year, calls.flatMap(({ items }) => items).length);
  addExperts(bag, association, times);
  calls.forEach((planned, at) => {
    const start = submissions;
    const items = itemsOf(planned, next, (order) => `S${times.year}-${two(start + order + 1, 4)}`);
    submissions += items.length;
    fill(bag, planned, items, `ZJ${times.year}-${two(firstCall + at + 1)}`, times);
  });
  await writeHost(ctx, bag);
  await writeFiles(ctx, bag.dossierFiles, await evidence);
  for (const { roundId, dossierId } of bag.roundItem) await recomputeItem(ctx, roundId, dossierId);
  for (const { key, stage } of calls) if (stage === 'CLOSED' || stage === 'SCREENING') await findSimilar(ctx, { callId: callId(key) });
  await seedRecords(ctx, calls, times);
  for (const { key, stage } of calls) if (stage === 'OPEN') await planClose(ctx, callId(key));
  for (const { id, stage, endsAt } of bag.publicNotice) {
    if (stage !== 'PUBLISHED' || !(endsAt instanceof Date)) continue;
    await ctx.enqueue({
      job: 'technology-promotion.close-notice',
      payload: { noticeId: id },
      runAt: endsAt,
      dedupeKey: `close-notice:${id}`,
    });
  }
  for (const applicant of new Set(bag.submission.map((row) => row.tenantId)))
    await asScope(ctx, { kind: 'system', tenantId: applicant }, async (there) => {
      await writeApplicant(there, bag, applicant);
      await writeFiles(
        there,
        bag.submissionFiles.filter(({ tenantId: owner }) => owner === applicant),
        await evidence,
      );
    });
  await seedProfiles(ctx, association, times);
};
