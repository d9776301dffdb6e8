// Every day: credentials near their end are told of once for each warning; those past it lapse.

import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { credentialWarnings } from '../../shared/entry-input.ts';
import { tell } from '../tell.ts';
import { loseCredential } from './credential-state.ts';

type Credential = ModelRow<'LibraryCredential'> & { entry: ModelRow<'LibraryEntry'> };

const DAY_MS = 86_400_000;
const BATCH = 500;
const longest = Math.max(...credentialWarnings);

/** Warnings that are due and were not given; of several only the most urgent is told. */
export const dueWarnings = (daysLeft: number, alerted: readonly number[]): number[] =>
  credentialWarnings.filter((days) => daysLeft <= days && !alerted.includes(days));

const warn = async (ctx: Context, credential: Credential, daysLeft: number): Promise<void> => {
  const due = dueWarnings(daysLeft, credential.alerted);
  if (due.length === 0) return;
  const { tenantId, id, entry, name, number, expiresOn } = credential;
  await ctx.db.libraryCredential.updateMany({ where: { tenantId, id }, data: { alerted: [...credential.alerted, ...due] } });
  const date = expiresOn?.toISOString().slice(0, 10) ?? '';
  const params = { number: entry.number, title: entry.title, credential: `${name} ${number}`, days: daysLeft, date };
  const telling = { kind: 'technology-library.credential-expiring', params, dedupeKey: `credential:${id}:${date}:${Math.min(...due)}` };
  await tell(ctx, { ...telling, tenantId, permission: 'credential.write', link: `/library/${entry.id}` });
  await tell(ctx, { ...telling, tenantId: entry.holderId, permission: 'held-credential.read', link: `/held/${entry.id}` });
};

const settle = async (ctx: Context, credential: Credential, today: Date): Promise<void> => {
  const { tenantId, id, expiresOn, entryId } = credential;
  if (!expiresOn) return;
  const daysLeft = Math.round((expiresOn.getTime() - today.getTime()) / DAY_MS);
  if (daysLeft >= 0) return warn(ctx, credential, daysLeft);
  const { count } = await ctx.db.libraryCredential.updateMany({
    where: { tenantId, id, state: 'VALID' },
    data: { state: 'LAPSED', version: { increment: 1 } },
  });
  if (count !== 1) return;
  // Read again: an earlier credential of this run may have moved the entry.
  const entry = await ctx.db.libraryEntry.findFirstOrThrow({ where: { tenantId, id: entryId } });
  await loseCredential(ctx, { credential, entry, act: 'lapse', reason: '' });
};

/** Runs in the association's scope. Entries that have left the library ask for nothing any more. */
export const watchCredentials = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const soon = new Date(today.getTime() + longest * DAY_MS);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await ctx.db.libraryCredential.findMany({
      where: {
        tenantId,
        id: { gt: after },
        state: 'VALID',
        expiresOn: { lte: soon },
        entry: { is: { stage: { notIn: ['EXITED', 'SUPERSEDED'] } } },
      },
      include: { entry: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const credential of batch) await settle(ctx, credential, today);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
};
