import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { licenceInput } from '../shared/licence-input.ts';
import { both } from '../shared/tables/texts.ts';
import { defineImport, type RowOf } from '../tables/import.ts';
import { licenceKindTexts } from './licence-kinds.ts';
import { licenceData, MOST_LICENCES } from './save-licence.ts';

const columns = {
  kind: { title: both('类别', 'Kind'), type: 'enumeration', required: true, texts: licenceKindTexts },
  number: { title: both('证照编号', 'Number'), type: 'text', required: true, maxLength: 60 },
  issuer: { title: both('发证机关', 'Issued by'), type: 'text', maxLength: 100 },
  issuedOn: { title: both('发证日期', 'Issued on'), type: 'date' },
  expiresOn: { title: both('有效期至', 'Valid until'), type: 'date', hint: both('长期有效的不填。', 'Leave empty when it never expires.') },
} as const;
type Row = RowOf<typeof columns>;

const own: Readonly<Record<string, string>> = {
  EXPIRES_BEFORE_ISSUE: 'EXPIRES_BEFORE_ISSUE',
  REQUIRED: 'REQUIRED',
  TEXT: 'CONTROL_CHARACTERS',
};

const faultOf = ({ path, message }: z.core.$ZodIssue) => ({ column: String(path[0] ?? 'number'), code: own[message] ?? 'NOT_ACCEPTED' });

const keyOf = ({ kind, number }: Pick<Row, 'kind' | 'number'>): string => `${kind} ${number.trim()}`;

const taken = async (ctx: Context, rows: readonly Row[]) => {
  const tenantId = ctx.viewer.tenantId as string;
  const there = await ctx.db.licence.findMany({
    where: { tenantId, number: { in: rows.map(({ number }) => number.trim()) } },
    select: { kind: true, number: true },
  });
  const known = new Set(there.map(({ kind, number }) => `${kind} ${number}`));
  return rows.flatMap((row, at) => (known.has(keyOf(row)) ? [{ row: at, column: 'number', code: 'TAKEN' }] : []));
};

export const licenceImport = defineImport({
  title: both('证照', 'Licences'),
  model: 'Licence',
  columns,
  key: ['number', 'kind'],
  texts: {
    EXPIRES_BEFORE_ISSUE: both('有效期早于发证日期。', 'It expires before it was issued.'),
    NOT_ACCEPTED: both('内容不符合要求。', 'This is not accepted.'),
    TOO_MANY: both('一个机构最多登记 200 件证照。', 'An organisation has 200 licences at most.'),
  },
  // The form's own schema: what cannot be typed cannot be brought in.
  checkRow: (_ctx, row) => licenceInput.safeParse(row).error?.issues.map(faultOf) ?? [],
  checkRows: async (ctx, rows) => {
    const had = await ctx.db.licence.count({ where: { tenantId: ctx.viewer.tenantId as string } });
    const over = had + rows.length > MOST_LICENCES ? [{ row: Math.max(0, MOST_LICENCES - had), code: 'TOO_MANY' }] : [];
    return [...(await taken(ctx, rows)), ...over];
  },
  commit: async (ctx, rows) => {
    const tenantId = ctx.viewer.tenantId as string;
    const data = rows.map((row) => ({ ...licenceData(licenceInput.parse(row)), id: randomUUID(), tenantId }));
    // Somebody may have entered the same number since the check: the unique key says so, and all is undone.
    const { count } = await ctx.db.licence.createMany({ data, skipDuplicates: true });
    if (count !== data.length) throw new RuleError('IMPORT_CHANGED', 'rows of this file were entered meanwhile');
    for (const { id, number, kind } of data) await ctx.audit('licence.added', { on: ['Licence', id], label: number, detail: { kind } });
  },
});
