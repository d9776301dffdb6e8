// The making itself: outside a transaction, paper by paper. The row is its lease and its progress.
import { createHash, randomUUID } from 'node:crypto';
import { type Context, createContext, inScope } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { resolveMember } from '@xinglin/kernel/identity/resolve-viewer';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { zipBytes } from '@xinglin/kernel/zip/write-zip';
import { MAKE_ARCHIVE } from './ask.ts';
import { type Papers, papersOf } from './papers.ts';
import { wordsOf } from './words.ts';

const BEAT_MS = 1_000;
/** An archive whose row was not touched for so long has lost its process. */
const ORPHANED_MS = 30_000;
const LOOK_AGAIN_MS = 120_000;

interface Row {
  id: string;
  tenantId: string;
  roundId: string;
  requestedBy: string;
  locale: string;
}

const tell = (ctx: Context, { tenantId, requestedBy }: Row) =>
  publishLive(ctx.db, { topic: 'list:RoundArchive', tenantId, userId: requestedBy });

const claim = async (ctx: Context, id: string): Promise<Row | null> => {
  const where = { tenantId: ctx.scope.tenantId ?? '', id };
  const orphaned = { stage: 'RUNNING', updatedAt: { lt: new Date(Date.now() - ORPHANED_MS) } };
  const { count } = await ctx.db.roundArchive.updateMany({
    where: { ...where, OR: [{ stage: 'QUEUED' }, orphaned] },
    data: { stage: 'RUNNING', done: 0 },
  });
  if (count === 1) return ctx.db.roundArchive.findFirst({ where });
  // Somebody else is at it, or died at it: another look later tells.
  const runAt = new Date(ctx.now().getTime() + LOOK_AGAIN_MS);
  const running = await ctx.db.roundArchive.count({ where: { ...where, stage: 'RUNNING' } });
  if (running > 0) await ctx.enqueue({ job: MAKE_ARCHIVE, payload: { archiveId: id }, runAt });
  return null;
};

/** She as she is now: what was taken from her since she asked is not in it. Null when she may not act any more. */
const asker = async (ctx: Context, { tenantId, requestedBy: userId, locale }: Row): Promise<Context | null> => {
  const session = { id: randomUUID(), userId, name: '', twoFactorEnabled: true, steppedUpAt: null };
  const viewer = await resolveMember(ctx.services, session, tenantId);
  if (!viewer?.permissions.has('round-archive.own')) return null;
  return createContext(ctx.services, {
    viewer,
    scope: { kind: 'member', tenantId, userId },
    requestId: ctx.requestId,
    locale: locale === 'en' ? 'en' : 'zh-CN',
  });
};

/** Ends with the sums of all papers before it, so that whoever was given one can tell that it is the one. */
async function* parts({ papers }: Papers, sumsName: string, onWritten: () => void) {
  const sums: string[] = [];
  for (const { name, write } of papers) {
    const content = await write();
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
    yield { name, content: [content] };
    onWritten();
  }
  yield { name: sumsName, content: sums };
}

const finish = (ctx: Context, row: Row, found: Papers, bytes: Buffer): Promise<void> =>
  inTransaction(ctx, async () => {
    const { id, tenantId, roundId } = row;
    const { name, ordinal } = await ctx.db.reviewRound.findFirstOrThrow({ where: { tenantId, id: roundId }, include: { call: true } });
    await ctx.db.roundArchiveDossier.createMany({
      data: found.dossierIds.map((dossierId) => ({ tenantId, archiveId: id, dossierId })),
      skipDuplicates: true,
    });
    const fileId = await keepDocument(ctx, {
      name: `${name}-${ordinal}.zip`,
      mediaType: 'application/zip',
      bytes,
      on: ['RoundArchive', id],
    });
    await ctx.db.roundArchive.updateMany({
      where: { tenantId, id, stage: 'RUNNING' },
      data: {
        stage: 'DONE',
        fileId,
        partial: found.partial,
        done: found.papers.length,
        total: found.papers.length,
        finishedAt: ctx.now(),
      },
    });
    await ctx.notify({
      kind: 'technology-promotion.archive-ready',
      userIds: [row.requestedBy],
      params: { round: name },
      link: `/rounds/${roundId}/archives`,
      dedupeKey: `round-archive:${id}`,
    });
    await ctx.audit('round.archive-made', {
      on: ['ReviewRound', roundId],
      label: name,
      detail: { archiveId: id, papers: found.papers.length },
    });
    await tell(ctx, row);
  });

const fail = (ctx: Context, row: Row) =>
  ctx.db.roundArchive.updateMany({ where: { tenantId: row.tenantId, id: row.id }, data: { stage: 'FAILED', finishedAt: ctx.now() } });

export const makeArchive = async (ctx: Context, { archiveId }: { archiveId: string }): Promise<void> => {
  const row = await claim(ctx, archiveId);
  if (!row) return;
  const member = await asker(ctx, row);
  let done = 0;
  const clock = setInterval(() => {
    const beat = () => ctx.db.roundArchive.updateMany({ where: { tenantId: row.tenantId, id: row.id, stage: 'RUNNING' }, data: { done } });
    inScope(ctx, beat).catch(() => undefined);
  }, BEAT_MS);
  try {
    const found = member && (await inScope(member, () => papersOf(member, row.roundId)));
    if (!member || !found) {
      await fail(ctx, row);
      return;
    }
    await ctx.db.roundArchive.updateMany({ where: { tenantId: row.tenantId, id: row.id }, data: { total: found.papers.length } });
    const pieces: Buffer[] = [];
    const sums = wordsOf(member.locale).sums;
    const written = zipBytes(parts(found, sums, () => (done += 1)));
    await inScope(member, async () => {
      for await (const piece of written) pieces.push(piece);
    });
    await finish(ctx, row, found, Buffer.concat(pieces));
  } catch (error) {
    await fail(ctx, row);
    throw error;
  } finally {
    clearInterval(clock);
  }
};
