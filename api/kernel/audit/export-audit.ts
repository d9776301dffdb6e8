import { Prisma } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context, Locale } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { keepFile } from '../files/keep-file.ts';
import { BYTE_ORDER_MARK, csvRow } from '../tables/csv-cell.ts';
import { type AuditFilter, AuditFilterInput, auditWhere } from './filter.ts';

/** Rows of one export; more is asked for in parts. */
const MOST = 50_000;
const BATCH = 2_000;

const heads: Record<Locale, readonly string[]> = {
  'zh-CN': [
    '序号',
    '时间（北京）',
    '操作',
    '结果',
    '操作者类别',
    '操作者',
    '操作者编号',
    '对象类别',
    '对象编号',
    '对象名称',
    '说明',
    '变更前摘要',
    '变更后摘要',
    '来源地址',
    '请求编号',
    '链摘要',
  ],
  en: [
    'No.',
    'Time (Beijing)',
    'Action',
    'Result',
    'Actor kind',
    'Actor',
    'Actor id',
    'Object type',
    'Object id',
    'Object',
    'Detail',
    'Hash before',
    'Hash after',
    'Address',
    'Request',
    'Chain hash',
  ],
};

const beijing = (at: Date) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;

const rowOf = (entry: Prisma.AuditEntryGetPayload<object>): string =>
  csvRow([
    entry.seq,
    beijing(entry.at),
    entry.action,
    entry.result,
    entry.actorKind,
    entry.actorName,
    entry.actorId,
    entry.objectType,
    entry.objectId,
    entry.objectLabel,
    JSON.stringify(entry.detail),
    entry.beforeHash,
    entry.afterHash,
    entry.ip,
    entry.requestId,
    Buffer.from(entry.hash).toString('hex'),
  ]);

/** Exactly what the filter shows, as it stood when the export began, newest first. */
const write = async (ctx: Context, filter: AuditFilter | null | undefined) => {
  const where = auditWhere(ctx, 'export', filter);
  const parts = [BYTE_ORDER_MARK, csvRow(heads[ctx.locale])];
  let below: bigint | undefined;
  let rows = 0;
  for (;;) {
    const batch = await ctx.db.auditEntry.findMany({
      where: { AND: [where, below === undefined ? {} : { seq: { lt: below } }] },
      orderBy: { seq: Prisma.SortOrder.desc },
      take: BATCH,
    });
    rows += batch.length;
    if (rows > MOST) throw new RuleError('EXPORT_TOO_LARGE', `at most ${MOST} entries at once; narrow the filter`);
    for (const entry of batch) parts.push(rowOf(entry));
    below = batch.at(-1)?.seq;
    if (batch.length < BATCH) return { text: parts.join(''), rows };
  }
};

export const exportAudit = async (ctx: Context, filter: AuditFilter | null | undefined): Promise<string> => {
  const { text, rows } = await write(ctx, filter);
  const stamp = beijing(ctx.now()).slice(0, 16).replace('T', '-').replace(':', '');
  const name = `${ctx.locale === 'en' ? 'audit' : '审计记录'}-${stamp}.csv`;
  const id = await keepFile(ctx, { name, mediaType: 'text/csv', body: Buffer.from(text) });
  await ctx.audit('audit.exported', { on: ['StoredFile', id], label: name, detail: { filter: filter ?? {}, rows } });
  return id;
};

builder.mutationField('exportAudit', (t) =>
  t.prismaField({
    type: 'StoredFile',
    description: 'Writes the entries that the filter shows to a CSV file of yours.',
    authScopes: { $all: { can: ['export', 'AuditEntry'], stepUp: 'or-program' } },
    errors: { types: [RuleError, StepUpRequiredError] },
    args: { filter: t.arg({ type: AuditFilterInput }) },
    resolve: async (query, _root, { filter }, ctx) => {
      const id = await exportAudit(ctx, filter);
      return ctx.db.storedFile.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'StoredFile'), { id }] },
      });
    },
  }),
);
