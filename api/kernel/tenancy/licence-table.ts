import { allowed } from '../ability/allowed.ts';
import { both } from '../shared/tables/texts.ts';
import { noFilter } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { licenceKindTexts } from './licence-kinds.ts';

export const licenceTable = defineTable({
  title: both('证照', 'Licences'),
  model: 'Licence',
  filter: noFilter,
  // One organisation has two hundred at most: one batch, in the list's order, in which days may be missing.
  async *rows(ctx) {
    yield await ctx.db.licence.findMany({
      where: allowed(ctx, 'read', 'Licence'),
      orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    });
  },
  columns: [
    { key: 'kind', title: both('类别', 'Kind'), type: 'enumeration', texts: licenceKindTexts, width: 24, value: ({ kind }) => kind },
    { key: 'number', title: both('证照编号', 'Number'), type: 'text', value: ({ number }) => number },
    { key: 'issuer', title: both('发证机关', 'Issued by'), type: 'text', value: ({ issuer }) => issuer },
    { key: 'issuedOn', title: both('发证日期', 'Issued on'), type: 'date', value: ({ issuedOn }) => issuedOn },
    { key: 'expiresOn', title: both('有效期至', 'Valid until'), type: 'date', value: ({ expiresOn }) => expiresOn },
  ],
});
