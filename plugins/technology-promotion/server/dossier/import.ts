import { randomUUID } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { normaliseCreditCode } from '@xinglin/kernel/shared/credit-code';
import { answersSchema } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { redact } from '@xinglin/kernel/shared/forms/redact';
import { type BothTexts, both } from '@xinglin/kernel/shared/tables/texts';
import { timeTextOf } from '@xinglin/kernel/tables/cell-text';
import { defineImport, type RowFault, type RowOf, type TableImport } from '@xinglin/kernel/tables/import';
import type { ModelRow } from '@xinglin/prisma';
import type { Track } from '../../shared/call-input.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { type PaperRefusal, paperRefusal } from '../../shared/paper-import.ts';
import { dayInChina, startOfDay } from '../rules/deadlines/shanghai-day.ts';
import { orderComparison } from './find-similar.ts';
import { answerColumns, answersIn, columnOf, standardColumns } from './import-columns.ts';

type Call = ModelRow<'Call'> & { form: ModelRow<'FormVersion'> | null };
type Row = RowOf<ReturnType<typeof standardColumns>> & Readonly<Record<string, unknown>>;
type Card = ModelRow<'OrganisationCard'>;
const title = both('纸质申报', 'Submissions on paper');

const texts = {
  CREDIT_CODE: both('不是有效的统一社会信用代码。', 'Not a valid credit code.'),
  CREDIT_CODE_NAME: both('该代码登记的单位名称与“申报单位”不一致。', 'The code is registered under another name.'),
  KIND_MISSING: both('该单位未入驻，请填写单位类型。', 'The organisation is not registered here; say what kind it is.'),
  CHANNEL_KIND: both('该征集渠道不接受此类单位申报。', 'Organisations of this kind may not submit this way.'),
  VOUCHER_MISSING: both('该征集渠道须填写推荐或合作单位。', 'This way to submit asks who vouches.'),
  NOT_ACCEPTED: both('内容不符合申报表的要求。', 'The application form does not accept this.'),
} as const;

/** When the call takes a table, for whoever came too early or too late. */
const refusalOf = ({ closesAt }: Call, refusal: PaperRefusal): BothTexts => {
  const until = closesAt ? timeTextOf(closesAt).slice(0, 'YYYY-MM-DD HH:MM'.length) : '';
  return {
    NOT_PUBLISHED: both('本批次尚未发布，发布并启封后可以导入。', 'The call is a draft. It takes tables once it is published and opened.'),
    SEALED: both(
      `本批次尚未启封，${until} 截止后可以导入；提前启封的，启封后即可导入。`,
      `The call is sealed. It takes tables after its close on ${until} (Beijing time), or as soon as it is opened early.`,
    ),
    PAST_CHECK: both('本批次已过形式审查，不能再导入。', 'The call is past its admission check and takes no more.'),
    CANCELLED: both('本批次已取消，不能导入。', 'The call was cancelled and takes nothing.'),
  }[refusal];
};

/** Between which days paper can have come in: a call may be published here after it was opened elsewhere. */
const daysOf = (ctx: Context, { publishedAt, opensAt }: Call) => {
  const starts = [publishedAt, opensAt].flatMap((moment) => (moment ? [dayInChina(moment)] : [])).sort();
  return { first: starts[0] ?? '', last: dayInChina(ctx.now()) };
};

/** The texts of one call's table, with its own days in them. */
const textsOf = (ctx: Context, call: Call) => {
  const { first, last } = daysOf(ctx, call);
  const refusal = paperRefusal(call);
  return {
    ...texts,
    RECEIVED_AHEAD: both(`收件日期不能晚于今天（${last}）。`, `Not later than today, ${last}.`),
    RECEIVED_EARLY: both(`收件日期不能早于本批次发布之日（${first}）。`, `Not before the call was published on ${first}.`),
    ...(refusal ? { CALL_NOT_TAKING: refusalOf(call, refusal) } : {}),
  };
};

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
const codeOf = ({ creditCode }: Row): string | null => (creditCode ? normaliseCreditCode(creditCode) : null);

/** Organisations of the register that the rows name, by code first and by exact name else. */
const registered = async (ctx: Context, rows: readonly Row[]): Promise<(row: Row) => Card | null> => {
  const codes = rows.flatMap((row) => codeOf(row) ?? []);
  const names = rows.flatMap(({ applicant }) => [applicant, applicant.normalize('NFKC').trim()]);
  const cards = await ctx.db.organisationCard.findMany({ where: { OR: [{ creditCode: { in: codes } }, { name: { in: names } }] } });
  const byCode = new Map(cards.flatMap((card) => (card.creditCode ? [[card.creditCode, card] as const] : [])));
  const byName = new Map(cards.map((card) => [plain(card.name), card]));
  return (row) => byCode.get(codeOf(row) ?? '') ?? byName.get(plain(row.applicant)) ?? null;
};

const ruleOf = (call: Call, row: Row) => (call.channelRules as unknown as ChannelRule[]).find(({ channel }) => channel === row.channel);

const formOf = (call: Call): FormDefinition => (call.form?.definition ?? { sections: [] }) as unknown as FormDefinition;

/** The form's own rules, as for a draft: whether all is there, the admission check asks. */
const answerFaults = (form: FormDefinition, row: Row): RowFault[] =>
  (answersSchema(form, { draft: true }).safeParse(answersIn(form, row)).error?.issues ?? []).map(({ path }) => ({
    column: columnOf(String(path[0] ?? '')),
    code: 'NOT_ACCEPTED',
  }));

const dayFaults = (ctx: Context, call: Call, { receivedOn }: Row): RowFault[] => {
  const { first, last } = daysOf(ctx, call);
  if (!receivedOn || (first <= receivedOn && receivedOn <= last)) return [];
  return [{ column: 'receivedOn', code: receivedOn > last ? 'RECEIVED_AHEAD' : 'RECEIVED_EARLY' }];
};

const rowFaults = (call: Call, row: Row, card: Card | null): RowFault[] => {
  const rule = ruleOf(call, row);
  const kind = card?.kind ?? row.kind;
  return [
    ...(card && codeOf(row) && plain(card.name) !== plain(row.applicant) ? [{ column: 'creditCode', code: 'CREDIT_CODE_NAME' }] : []),
    ...(kind ? [] : [{ column: 'kind', code: 'KIND_MISSING' }]),
    ...(kind && rule && !(rule.applicantKinds as readonly string[]).includes(kind) ? [{ column: 'channel', code: 'CHANNEL_KIND' }] : []),
    ...(rule && rule.voucher !== 'NONE' && !row.voucher ? [{ column: 'voucher', code: 'VOUCHER_MISSING' }] : []),
  ];
};

const pairOf = (name: string, applicant: string) => JSON.stringify([plain(name), plain(applicant)]);

const checkRows = async (ctx: Context, call: Call, rows: readonly Row[]) => {
  const cardOf = await registered(ctx, rows);
  const there = await ctx.db.dossier.findMany({
    where: { tenantId: call.tenantId, callId: call.id, title: { in: rows.map((row) => row.title.trim()) } },
    select: { title: true, applicantName: true },
  });
  const known = new Set(there.map((row) => pairOf(row.title, row.applicantName)));
  return rows.flatMap((row, at) => [
    ...rowFaults(call, row, cardOf(row)).map((fault) => ({ ...fault, row: at })),
    ...(known.has(pairOf(row.title, cardOf(row)?.name ?? row.applicant)) ? [{ row: at, column: 'title', code: 'TAKEN' }] : []),
  ]);
};

const take = async (ctx: Context, call: Call, rows: readonly Row[]): Promise<void> => {
  const { tenantId } = call;
  const [form, formNumber] = [formOf(call), call.form?.number ?? 0];
  const cardOf = await registered(ctx, rows);
  const now = ctx.now();
  const year = dayInChina(now).slice(0, 4);
  const made = [];
  for (const row of rows) {
    const card = cardOf(row);
    const number = `S${year}-${String(await nextNumber(ctx, 'submission', year)).padStart(4, '0')}`;
    const answers = answersSchema(form, { draft: true }).parse(answersIn(form, row));
    const applicantName = card?.name ?? row.applicant.trim();
    const content = { title: row.title.trim(), answers, blindAnswers: redact(form, answers), formNumber };
    made.push({
      dossier: {
        id: randomUUID(),
        tenantId,
        callId: call.id,
        number,
        title: content.title,
        applicantId: card?.id ?? null,
        applicantName,
        applicantKind: card?.kind ?? row.kind ?? '',
        channel: row.channel,
        track: row.track,
        ...(row.voucher ? { voucher: { name: row.voucher, opinion: '' } } : {}),
        onPaper: true,
        receivedAt: row.receivedOn ? startOfDay(row.receivedOn) : now,
        search: searchable({ number, title: content.title, applicant: applicantName }),
      },
      content,
    });
  }
  await ctx.db.dossier.createMany({ data: made.map(({ dossier }) => dossier) });
  await ctx.db.dossierRevision.createMany({
    data: made.map(({ dossier, content: { answers, blindAnswers, ...content } }) => ({
      ...content,
      tenantId,
      dossierId: dossier.id,
      number: 1,
      answers: answers as object,
      blindAnswers: blindAnswers as object,
      contentHash: contentHash({ ...content, answers, blindAnswers }),
      receivedAt: dossier.receivedAt,
    })),
  });
  await ctx.db.call.updateMany({ where: { tenantId, id: call.id }, data: { receivedCount: { increment: rows.length } } });
  await orderComparison(ctx, call.id);
  await ctx.audit('dossier.imported', { on: ['Call', call.id], label: call.number, detail: { count: rows.length } });
};

const model = 'Dossier';

/** The table of one call: its tracks, its ways to submit and the questions of its form are the columns. */
const tableOf = async (ctx: Context, id: string): Promise<TableImport | null> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: asId(id) }] }, include: { form: true } });
  if (!call) return null;
  const form = formOf(call);
  const standard = standardColumns(call.tracks as unknown as Track[], call.channels);
  const taken = Object.values(standard).flatMap((column) => Object.values(column.title));
  return {
    title: both(`${call.number} 纸质申报`, `${call.number} submissions on paper`),
    model,
    columns: { ...standard, ...answerColumns(form, taken) },
    key: ['title', 'applicant'],
    texts: textsOf(ctx, call),
    refusal: paperRefusal(call) ? 'CALL_NOT_TAKING' : null,
    checkRow: (within, row) => [...dayFaults(within, call, row as Row), ...answerFaults(form, row as Row)],
    checkRows: (within, rows) => checkRows(within, call, rows as readonly Row[]),
    commit: (within, rows) => take(within, call, rows as readonly Row[]),
  };
};

/** Whole calls that were collected on paper, asked for as `technology-promotion.dossiers.<call>`. */
export const dossierImports = {
  'technology-promotion.dossiers': defineImport({
    title,
    model,
    columns: standardColumns([], []),
    key: ['title', 'applicant'],
    texts,
    of: tableOf,
    commit: async () => undefined,
  }),
} satisfies Readonly<Record<string, TableImport>>;
