// The attendance list of one session from a table.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { defineImport, type ImportColumns, type RowOf, type TableImport } from '@xinglin/kernel/tables/import';
import { sitesByName } from './attendance.ts';

const columns = {
  personName: { title: both('姓名', 'Name'), type: 'text', required: true, maxLength: 50 },
  organisation: { title: both('单位', 'Organisation'), type: 'text', required: true, maxLength: 100 },
  post: { title: both('职务或职称', 'Post'), type: 'text', maxLength: 50 },
  signedInAt: { title: both('签到时间', 'Signed in at'), type: 'dateTime' },
  score: { title: both('考核成绩', 'Score'), type: 'decimal', min: 0, max: 1_000 },
} as const satisfies ImportColumns;

type Row = RowOf<typeof columns>;

const texts = {
  NO_TEST: both('本场次没有考核。', 'The session has no test.'),
  ON_THE_LIST: both('此人已在名单中。', 'The person is on the list already.'),
} as const;

const keyOf = (row: { personName: string; organisation: string }) => JSON.stringify([row.personName.trim(), row.organisation.trim()]);

const sessionOf = (ctx: Context, id: string) =>
  ctx.db.activitySession.findFirst({
    where: {
      AND: [allowed(ctx, 'read', 'ActivitySession'), { id: asId(id), activity: { is: { stage: { in: ['PLANNED', 'RUNNING'] } } } }],
    },
    include: { activity: { select: { number: true } } },
  });

const tableOf = async (ctx: Context, id: string): Promise<TableImport | null> => {
  const session = await sessionOf(ctx, id);
  if (!session) return null;
  const { tenantId, passScore } = session;
  const table: TableImport<typeof columns> = {
    title: both(`${session.activity.number} ${session.title} 参训名单`, `${session.activity.number} ${session.title}: attendance`),
    model: 'Participation',
    columns,
    key: ['personName', 'organisation'],
    texts,
    checkRow: (_ctx, row) => (row.score !== null && passScore === null ? [{ column: 'score', code: 'NO_TEST' }] : []),
    checkRows: async (within, rows) => {
      const there = await within.db.participation.findMany({
        where: { tenantId, sessionId: session.id, personName: { in: rows.map(({ personName }) => personName.trim()) } },
        select: { personName: true, organisation: true },
      });
      const known = new Set(there.map(keyOf));
      return rows.flatMap((row, at) => (known.has(keyOf(row)) ? [{ row: at, column: 'personName', code: 'ON_THE_LIST' }] : []));
    },
    commit: async (within, rows: readonly Row[]) => {
      const sites = await sitesByName(within, tenantId, session.id);
      await within.db.participation.createMany({
        data: rows.map((row) => ({
          tenantId,
          sessionId: session.id,
          personName: row.personName.trim(),
          organisation: row.organisation.trim(),
          post: row.post?.trim() ?? '',
          score: row.score,
          adoptionId: sites.get(row.organisation.trim()) ?? null,
          via: 'TABLE',
          signedInAt: row.signedInAt ?? session.startsAt,
        })),
      });
      await within.audit('participation.imported', {
        on: ['ActivitySession', session.id],
        label: session.activity.number,
        detail: { count: rows.length },
      });
    },
  };
  return table as unknown as TableImport;
};

/** Asked for as `technology-library.participations.<session>`. */
export const activityImports = {
  'technology-library.participations': defineImport({
    title: both('参训名单', 'Attendance'),
    model: 'Participation',
    columns,
    key: ['personName', 'organisation'],
    texts,
    of: tableOf,
    commit: async () => undefined,
  }),
} satisfies Readonly<Record<string, TableImport>>;
