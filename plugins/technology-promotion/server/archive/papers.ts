// What goes into the archive: a list of papers, each written only when its turn comes. Everything is read as whoever asked
// may read it, and names of files tell numbers and letters, never a person or an organisation.

import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { DocumentDescription } from '@xinglin/kernel/documents/block';
import { renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { keyOf } from '@xinglin/kernel/files/file-store';
import type { CriteriaDefinition, Scores } from '@xinglin/kernel/shared/forms/criteria';
import type { TableExport } from '@xinglin/kernel/tables/table';
import { tableFor, writeTable } from '@xinglin/kernel/tables/write-table';
import { letterOf, readLetter } from '../decision/letter.ts';
import { copyOf, readableItems } from '../meeting/minutes-content.ts';
import { type MinutesContent, minutesDocument } from '../meeting/minutes-document.ts';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import { formPaper, itemReviews, letterPaper } from './documents.ts';
import { wordsOf } from './words.ts';

export interface Paper {
  /** Path in the archive. */
  name: string;
  write: () => Promise<Buffer>;
}
export interface Papers {
  papers: Paper[];
  /** Dossiers of which something is in it. */
  dossierIds: string[];
  partial: boolean;
}

const both = (name: string, description: () => DocumentDescription): Paper[] => [
  { name: `${name}.docx`, write: () => renderDocx(description()) },
  { name: `${name}.pdf`, write: () => renderPdf(description()) },
];

const sheet = (ctx: Context, name: string, key: string, filter: object, change: (table: TableExport) => TableExport): Paper => ({
  name: `${name}.xlsx`,
  write: async () => {
    const path = join(tmpdir(), `${randomUUID()}.xlsx`);
    try {
      await writeTable(ctx, change(tableFor(ctx, key)), filter, 'xlsx', path);
      return await readFile(path);
    } finally {
      await rm(path, { force: true });
    }
  },
});

const asIs = (table: TableExport): TableExport => table;
interface ReviewRow {
  stage: string;
  alias: string;
  dossier: { number: string };
}
const byItem = (one: ReviewRow, other: ReviewRow) =>
  one.dossier.number.localeCompare(other.dossier.number, 'en', { numeric: true }) ||
  one.alias.localeCompare(other.alias, 'en', { numeric: true });

/**
 * Without what is still being written and, where the round hides them, without the experts' names; item by item and letter by
 * letter, as the papers beside it. One round is held whole for that.
 */
const handedIn =
  (hidden: boolean) =>
  (table: TableExport): TableExport => ({
    ...table,
    columns: table.columns.filter(({ key }) => !hidden || key !== 'expert'),
    rows: async function* (ctx, filter) {
      const reviews: ReviewRow[] = [];
      for await (const batch of table.rows(ctx, filter)) reviews.push(...(batch as readonly ReviewRow[]));
      yield reviews.filter(({ stage }) => stage !== 'DRAFT').sort(byItem);
    },
  });

const readRound = (ctx: Context, roundId: string) =>
  ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] },
    include: { call: true, form: true },
  });
type Round = NonNullable<Awaited<ReturnType<typeof readRound>>>;

const reviewPapers = async (ctx: Context, round: Round, association: string): Promise<Paper[]> => {
  const w = wordsOf(ctx.locale);
  const { tenantId } = round;
  const reviews = await ctx.db.review.findMany({
    where: { AND: [allowed(ctx, 'return', 'Review'), { roundId: round.id, stage: { not: 'DRAFT' } }] },
    include: { dossier: { select: { number: true, title: true } }, assignment: { select: { expert: { select: { name: true } } } } },
    orderBy: [{ dossier: { number: 'asc' } }, { alias: 'asc' }],
  });
  const ids = [...new Set([...reviews.map(({ formId }) => formId), ...(round.formId ? [round.formId] : [])])];
  const forms = await ctx.db.formVersion.findMany({ where: { tenantId, id: { in: ids } }, orderBy: [{ name: 'asc' }, { number: 'asc' }] });
  const head = { association, call: round.call.title, round: round.name };
  const definition = (id: string) =>
    (forms.find((form) => form.id === id)?.definition ?? { criteria: [] }) as unknown as CriteriaDefinition;
  const named = round.anonymity === 'OPEN';
  return [
    ...forms.map(
      ({ id, name, number, createdAt }): Paper => ({
        name: `${w.form}/${name}-v${number}.docx`,
        write: () => renderDocx(formPaper.describe({ ...head, date: createdAt, name, definition: definition(id) }, ctx.locale)),
      }),
    ),
    ...[...Map.groupBy(reviews, ({ dossierId }) => dossierId).values()].map((of): Paper => {
      const [{ dossier, createdAt }] = of as [(typeof of)[number]];
      const date = of.reduce((last, { submittedAt }) => (submittedAt && submittedAt > last ? submittedAt : last), createdAt);
      const papers = of.map((review) => ({
        ...review,
        name: named ? review.assignment.expert.name : null,
        scores: (review.scores ?? {}) as unknown as Scores,
        form: definition(review.formId),
      }));
      return {
        name: `${w.reviews}/${dossier.number}.docx`,
        write: () => renderDocx(itemReviews.describe({ ...head, date, ...dossier, reviews: papers }, ctx.locale)),
      };
    }),
  ];
};

/** Letters as they went out; one that was never kept, because nobody on the platform was told, as its call's rules have it. */
const letterPapers = async (ctx: Context, round: Round, association: string): Promise<Paper[]> => {
  const decisions = await ctx.db.decision.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'Decision'),
        { callId: round.callId, releasedAt: { not: null }, dossier: { is: { items: { some: { roundId: round.id } } } } },
      ],
    },
    include: { dossier: true },
    orderBy: { dossier: { number: 'asc' } },
  });
  return decisions.flatMap((decision) => {
    const { dossier, letter, releasedAt, decidedAt } = decision;
    const words = letter === null ? letterOf(round.call, association, decision) : readLetter(letter);
    const describe = () => letterPaper.describe({ association, date: releasedAt ?? decidedAt, ...words }, 'zh-CN');
    return both(`${wordsOf(ctx.locale).letters}/${dossier.number}`, describe);
  });
};

/** Minutes as they were signed, or what she may read of them when she is kept from an item. */
const minutesPapers = async (ctx: Context, round: Round): Promise<Papers> => {
  const w = wordsOf(ctx.locale);
  const { tenantId } = round;
  const ofRound = { items: { some: { roundId: round.id } } };
  const meetings = await ctx.db.meeting.findMany({
    where: {
      AND: [
        allowed(ctx, 'update', 'Meeting'),
        { callId: round.callId, OR: [{ roundId: round.id }, { roundId: null, items: { some: { dossier: { is: ofRound } } } }] },
      ],
    },
    include: { minutes: { where: { stage: { not: 'REPLACED' } }, orderBy: { number: 'asc' } }, items: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const found: Papers = { papers: [], dossierIds: [], partial: false };
  for (const [at, meeting] of meetings.entries()) {
    const readable = await readableItems(ctx, tenantId, meeting.id);
    found.dossierIds.push(...meeting.items.filter(({ ordinal }) => readable.has(ordinal)).map(({ dossierId }) => dossierId));
    for (const { id, number, content } of meeting.minutes) {
      const name = `${w.minutes}/${at + 1}-${dayInChina(meeting.startsAt)}-v${number}`;
      const kept = [await copyOf(ctx, id, 'DOCX'), await copyOf(ctx, id, 'PDF')] as const;
      if (kept[0] && kept[1]) {
        const file = (fileId: string) => async () => buffer(await ctx.services.files.get(keyOf({ id: fileId, tenantId })));
        found.papers.push({ name: `${name}.docx`, write: file(kept[0]) }, { name: `${name}.pdf`, write: file(kept[1]) });
        continue;
      }
      found.partial = true;
      const whole = content as unknown as MinutesContent;
      const part = { ...whole, items: whole.items.filter(({ ordinal }) => readable.has(ordinal)) };
      found.papers.push(...both(`${name}-${w.excerpt}`, () => minutesDocument.describe(part, ctx.locale)));
    }
  }
  return found;
};

/** Null when the round is not hers to read any more. */
export const papersOf = async (ctx: Context, roundId: string): Promise<Papers | null> => {
  const round = await readRound(ctx, roundId);
  if (!round) return null;
  const { tenantId } = round;
  const w = wordsOf(ctx.locale);
  const association = ctx.viewer.organisation?.name ?? '';
  const items = await ctx.db.roundItem.findMany({
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId }] },
    select: { dossierId: true },
  });
  const minutes = await minutesPapers(ctx, round);
  return {
    papers: [
      sheet(ctx, w.scores, 'technology-promotion.scores', { roundId }, asIs),
      sheet(ctx, w.allReviews, 'technology-promotion.reviews', { roundId }, handedIn(round.anonymity !== 'OPEN')),
      sheet(ctx, w.decisions, 'technology-promotion.decisions', { callId: round.callId }, asIs),
      ...(await reviewPapers(ctx, round, association)),
      ...minutes.papers,
      ...(await letterPapers(ctx, round, association)),
    ],
    dossierIds: [...new Set([...items.map(({ dossierId }) => dossierId), ...minutes.dossierIds])],
    partial: minutes.partial || items.length < (await ctx.db.roundItem.count({ where: { tenantId, roundId } })),
  };
};
