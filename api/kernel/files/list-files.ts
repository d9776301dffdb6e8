import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { parseInput } from '../errors/input.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { fileFilter, fileWhere } from './file-where.ts';
import { StoredFileRef } from './type.ts';

const StoredFilePage = pageType('StoredFile', StoredFileRef);

const FileFilter = builder.inputType('FileFilter', {
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    state: t.string({ description: 'QUARANTINED, READY or REJECTED' }),
  }),
});

builder.queryField('files', (t) =>
  t.field({
    type: StoredFilePage,
    description: 'Files of your organisation that you may read, newest first.',
    authScopes: { can: ['read', 'StoredFile'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: FileFilter }) },
    resolve: (_root, { page, filter: raw }, ctx, info) => {
      const filter = parseInput(fileFilter, raw ?? {});
      return keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: fileWhere(ctx, filter),
        find: (query) => ctx.db.storedFile.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.storedFile.count(query as never),
      });
    },
  }),
);
