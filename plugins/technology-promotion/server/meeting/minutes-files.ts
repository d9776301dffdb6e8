// The minutes as documents, made after them by a job: the row of the minutes is its lease and its progress. What is signed
// is the content, by its hash, and never waits for this.
import { randomUUID } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { type Context, inScope } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { type MinutesContent, minutesDocument } from './minutes-document.ts';
import { wake } from './wake.ts';

export const MAKE_MINUTES = 'technology-promotion.make-minutes';
const BEAT_MS = 1_000;
/** Minutes whose row was not touched for so long have lost the process that wrote them out. */
const ORPHANED_MS = 30_000;
const LOOK_AGAIN_MS = 120_000;

interface Row {
  id: string;
  tenantId: string;
  meetingId: string;
  number: number;
  content: unknown;
  drawnUpBy: string;
  meeting: { title: string };
}
type Format = 'docx' | 'pdf';
type Written = readonly (readonly [Format, Buffer])[];
const select = { id: true, tenantId: true, meetingId: true, number: true, content: true, drawnUpBy: true, meeting: true } as const;

export const orderFiles = (ctx: Context, minutesId: string): Promise<void> => ctx.enqueue({ job: MAKE_MINUTES, payload: { minutesId } });

const claim = async (ctx: Context, id: string): Promise<Row | null> => {
  const where = { tenantId: ctx.scope.tenantId ?? '', id };
  const orphaned = { filesStage: 'RUNNING', updatedAt: { lt: new Date(Date.now() - ORPHANED_MS) } };
  const { count } = await ctx.db.minutes.updateMany({
    where: { ...where, OR: [{ filesStage: 'QUEUED' }, orphaned] },
    data: { filesStage: 'RUNNING', filesDone: 0 },
  });
  if (count === 1) return ctx.db.minutes.findFirst({ where, select });
  // Somebody else is at it, or died at it: another look later tells.
  const runAt = new Date(ctx.now().getTime() + LOOK_AGAIN_MS);
  const running = await ctx.db.minutes.count({ where: { ...where, filesStage: 'RUNNING' } });
  if (running > 0) await ctx.enqueue({ job: MAKE_MINUTES, payload: { minutesId: id }, runAt });
  return null;
};

const write = async ({ content }: Row, onWritten: () => void): Promise<Written> => {
  const description = minutesDocument.describe(content as MinutesContent, 'zh-CN');
  const word = await renderDocx(description);
  onWritten();
  const pdf = await renderPdf(description);
  onWritten();
  return [
    ['docx', word],
    ['pdf', pdf],
  ];
};

const keep = async (ctx: Context, { id, tenantId, number, meeting }: Row, written: Written): Promise<void> => {
  for (const [format, bytes] of written) {
    const copyId = randomUUID();
    const name = `${meeting.title} 会议纪要 第${number}版.${format}`;
    const fileId = await keepDocument(ctx, { name, mediaType: mediaTypes[format], bytes, on: ['MinutesCopy', copyId] });
    await ctx.db.minutesCopy.createMany({ data: [{ tenantId, id: copyId, minutesId: id, format: format.toUpperCase(), fileId }] });
  }
  await ctx.db.minutes.updateMany({ where: { tenantId, id }, data: { filesStage: 'DONE', filesDone: written.length } });
};

const tell = async (ctx: Context, { id, tenantId, meetingId, drawnUpBy, meeting }: Row, outcome: 'ready' | 'failed'): Promise<void> => {
  await wake(ctx);
  // Drawn up by a program, there is nobody to tell.
  if (
    (await ctx.db.member.count({
      where: { tenantId, userId: drawnUpBy, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'minutes.read' } } } } } },
    })) === 0
  )
    return;
  await ctx.notify({
    kind: `technology-promotion.minutes-${outcome}`,
    userIds: [drawnUpBy],
    params: { title: meeting.title },
    link: `/meetings/${meetingId}`,
    dedupeKey: `minutes-${outcome}:${id}:${ctx.now().getTime()}`,
  });
};

export const makeMinutesFiles = async (ctx: Context, { minutesId }: { minutesId: string }): Promise<void> => {
  const row = await claim(ctx, minutesId);
  if (!row) return;
  const running = { tenantId: row.tenantId, id: row.id, filesStage: 'RUNNING' };
  let done = 0;
  const clock = setInterval(() => {
    inScope(ctx, () => ctx.db.minutes.updateMany({ where: running, data: { filesDone: done } })).catch(() => undefined);
  }, BEAT_MS);
  try {
    const written = await write(row, () => (done += 1));
    await inTransaction(ctx, async () => {
      await keep(ctx, row, written);
      await ctx.audit('minutes.files-made', { on: ['Minutes', row.id], label: row.meeting.title });
      await tell(ctx, row, 'ready');
    });
  } catch (error) {
    await inTransaction(ctx, async () => {
      await ctx.db.minutes.updateMany({ where: running, data: { filesStage: 'FAILED' } });
      await ctx.audit('minutes.files-failed', { on: ['Minutes', row.id], label: row.meeting.title });
      await tell(ctx, row, 'failed');
    });
    throw error;
  } finally {
    clearInterval(clock);
  }
};

/** For what is loaded whole at once, such as the demonstration. */
export const writeFilesNow = async (ctx: Context, id: string): Promise<void> => {
  const row = await ctx.db.minutes.findFirstOrThrow({ where: { tenantId: ctx.scope.tenantId ?? '', id }, select });
  await keep(ctx, row, await write(row, () => undefined));
};

const again = async (ctx: Context, id: string): Promise<void> => {
  const row = await ctx.db.minutes.findFirst({ where: { AND: [allowed(ctx, 'makeFiles', 'Minutes'), { id }] }, select });
  if (!row) throw new NotAllowedError();
  const { count } = await ctx.db.minutes.updateMany({
    where: { tenantId: row.tenantId, id, filesStage: 'FAILED' },
    data: { filesStage: 'QUEUED', filesDone: 0 },
  });
  if (count === 0) throw new StageError('FILES', 'makeFiles');
  await orderFiles(ctx, id);
  await ctx.audit('minutes.files-asked', { on: ['Minutes', id], label: row.meeting.title });
};

builder.mutationField('makeMinutesFiles', (t) =>
  t.prismaField({
    type: 'Minutes',
    description: 'Makes the documents of the minutes again, after that has failed.',
    authScopes: { can: ['makeFiles', 'Minutes'] },
    errors: { types: [StageError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      await again(ctx, asId(id));
      return ctx.db.minutes.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
