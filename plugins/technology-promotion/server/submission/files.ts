import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { isId } from '@xinglin/kernel/graphql/as-id';
import type { ModelRow } from '@xinglin/prisma';

interface NamedFile {
  id: string;
  name: string;
  size: number;
  state: string;
}

export const SubmissionFileRef = builder.objectRef<NamedFile>('SubmissionFile').implement({
  description: 'A file that the answers of a submission name, in its draft or in a revision.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    state: t.exposeString('state', { description: 'As of StoredFile.' }),
    path: t.string({ description: 'Where it is fetched once it is READY.', resolve: ({ id }) => `/files/${id}` }),
  }),
});

const idsIn = (answers: unknown): string[] =>
  Object.values((answers ?? {}) as Record<string, unknown>).flatMap((value) =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && isId(each)) : [],
  );

/** What hangs on the submission, and what its draft names that is still being inspected. */
export const submissionFiles = async (ctx: Context, row: ModelRow<'Submission'>): Promise<NamedFile[]> => {
  const files = await ctx.db.storedFile.findMany({
    where: {
      tenantId: row.tenantId,
      state: { not: 'DELETED' },
      OR: [
        { objectType: 'Submission', objectId: row.id },
        { id: { in: [...idsIn(row.answers), ...idsIn(row.blindAnswers)] }, objectId: null },
      ],
    },
    select: { id: true, name: true, size: true, state: true },
    orderBy: { id: 'asc' },
    take: 400,
  });
  return files.map((file) => ({ ...file, size: Number(file.size) }));
};
