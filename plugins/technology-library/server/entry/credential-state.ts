// What the lapse, the loss and the renewal of a credential do to its entry.

import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { writeEvent } from './event.ts';
import { moveEntry, resumingAct } from './move.ts';
import { entryTable } from './stages.ts';

type Credential = ModelRow<'LibraryCredential'>;
type Entry = ModelRow<'LibraryEntry'>;

/** Whether a credential without which it may not be promoted is missing today. */
export const lapsedRequired = async (ctx: Context, entryId: string): Promise<boolean> => {
  const lost = await ctx.db.libraryCredential.count({
    where: {
      tenantId: ctx.scope.tenantId ?? '',
      entryId,
      required: true,
      OR: [{ state: { in: ['LAPSED', 'REVOKED'] } }, { state: 'VALID', expiresOn: { lt: todayIn(ctx.now()) } }],
    },
  });
  return lost > 0;
};

const dayText = (day: Date | null) => day?.toISOString().slice(0, 10) ?? '';

interface Loss {
  credential: Credential;
  entry: Entry;
  act: 'lapse' | 'revoke';
  reason: string;
}

/** A credential is lost: on record for everybody it concerns, and the entry is suspended when it cannot be without it. */
export const loseCredential = async (ctx: Context, { credential, entry, act, reason }: Loss): Promise<void> => {
  const { tenantId, id: entryId, number, title, holderId } = entry;
  const on = ['LibraryCredential', credential.id] as const;
  const named = { number, title, credential: `${credential.name} ${credential.number}`, date: dayText(credential.expiresOn) };
  const occurredOn = act === 'lapse' && credential.expiresOn ? new Date(credential.expiresOn.getTime() + 86_400_000) : todayIn(ctx.now());
  await writeEvent(ctx, { entryId, holderId, act: `credential-${act}`, reason: named.credential, occurredOn });
  await ctx.audit(act === 'lapse' ? 'credential.lapsed' : 'credential.revoked', {
    on,
    label: credential.number,
    detail: { entry: number, reason },
  });
  const line = act === 'lapse' ? 'credential-lapsed' : 'credential-revoked';
  await writeLedger(ctx, { tenantId, act: line, params: named, entryId, on, occurredOn });
  const kind = 'technology-library.credential-lapsed';
  await tell(ctx, { tenantId, permission: 'credential.write', kind, params: named, link: `/library/${entryId}` });
  await tell(ctx, { tenantId: holderId, permission: 'held-credential.read', kind, params: named, link: `/held/${entryId}` });
  const mayStop = (entryTable.moves.suspend.from as readonly string[]).includes(entry.stage);
  if (credential.required && mayStop) await moveEntry(ctx, entryId, 'suspend', { reasonCode: 'LICENCE_LAPSED', occurredOn });
  else await refreshCatalogue(ctx, entryId);
};

/** The entry goes on where it was stopped, once nothing that it needs is missing any more. */
export const resumeIfCleared = async (ctx: Context, entryId: string): Promise<void> => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId: ctx.scope.tenantId ?? '', id: entryId } });
  if (entry?.stage !== 'SUSPENDED' || entry.reasonCode !== 'LICENCE_LAPSED' || (await lapsedRequired(ctx, entryId))) {
    await refreshCatalogue(ctx, entryId);
    return;
  }
  await moveEntry(ctx, entryId, resumingAct(entry), { reasonCode: 'LICENCE_RENEWED' });
};
