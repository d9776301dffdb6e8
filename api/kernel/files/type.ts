import { actionsOn } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';
import { readableFile } from './readable-file.ts';

export const StoredFileRef = builder.prismaObject('StoredFile', {
  description: 'A file. It can be fetched once it is READY.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    mediaType: t.exposeString('mediaType', { description: 'Told from the content.' }),
    size: t.int({ description: 'Bytes.', select: { size: true }, resolve: ({ size }) => Number(size) }),
    sha256: t.exposeString('sha256', { nullable: true }),
    state: t.exposeString('state', { description: 'AWAITING, QUARANTINED, READY, REJECTED or DELETED' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was rejected; its text is `error.<reason>`.' }),
    objectType: t.exposeString('objectType', { nullable: true, description: 'What the file hangs on; its readers may read the file.' }),
    objectId: t.exposeID('objectId', { nullable: true }),
    uploadedBy: t.exposeID('uploadedBy', { nullable: true, description: 'The account or the API key.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    readyAt: t.expose('readyAt', { type: 'DateTime', nullable: true }),
    downloadPath: t.string({
      nullable: true,
      description: 'Path under which the file is fetched; with `?view=1` pictures and PDF open in the browser.',
      select: { id: true, state: true },
      resolve: ({ id, state }) => (state === 'READY' ? `/files/${id}` : null),
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: { id: true, objectId: true, state: true },
      resolve: (file, _args, ctx) => (file.objectId || file.state === 'DELETED' ? [] : actionsOn(ctx, 'StoredFile', file, ['delete'])),
    }),
  }),
});

builder.queryField('file', (t) =>
  t.prismaField({
    type: 'StoredFile',
    nullable: true,
    description: 'One file: yours, or one that hangs on something you may read.',
    authScopes: { acting: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) => readableFile(ctx, asId(id), query),
  }),
);
