// 入库: what the selection hands over becomes an entry that waits to be listed. Heard once for each technology.
import type { Context } from '@xinglin/kernel/context';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import type { HandedFile, TechnologySelected } from '@xinglin/plugin-technology-promotion/shared/events';
import { subjectKeys } from '@xinglin/plugin-technology-promotion/shared/subjects';
import { contentFromAnswers } from '../../shared/content-from-answers.ts';
import { tell } from '../tell.ts';
import { addEntry } from './create.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/safety/i, 'SAFETY'],
  [/effect/i, 'EFFECTIVENESS'],
  [/cost|econom/i, 'ECONOMY'],
  [/registration|licence|certificate/i, 'CREDENTIAL'],
];
const kindOf = ({ fieldKey }: HandedFile) => kinds.find(([pattern]) => pattern.test(fieldKey))?.[1] ?? 'OTHER';

const nameOf = async (ctx: Context, applicantId: string | null): Promise<string> =>
  applicantId ? ((await ctx.db.organisationCard.findFirst({ where: { id: applicantId }, select: { name: true } }))?.name ?? '') : '';

/** Takes a selected technology in; one that is here already stays as it is. Runs in the association's scope. */
export const enterTechnology = async (ctx: Context, selected: TechnologySelected): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const { dossierId, applicantId, details } = selected;
  if ((await ctx.db.libraryEntry.count({ where: { tenantId, dossierId } })) > 0) return;
  const track = details?.track ?? '';
  const content = contentFromAnswers(details?.answers ?? [], details ? `${details.number} ${details.callTitle}` : selected.title);
  const entry = await addEntry(
    ctx,
    {
      title: selected.title,
      subjects: (subjectKeys as readonly string[]).includes(track) ? [track] : [],
      holderId: applicantId,
      holderName: details?.applicantName || (await nameOf(ctx, applicantId)),
      outcome: selected.outcome,
      condition: details?.conditions ?? '',
      ownerDispute: selected.ownerDispute,
      callId: selected.callId,
      callTitle: details?.callTitle ?? '',
      dossierId,
      decisionId: selected.decisionId,
    },
    content,
    'SELECTION',
  );
  const { id: entryId, number, title, holderId } = entry;
  await ctx.db.libraryCredential.createMany({
    data: (details?.registrations ?? []).map((of) => ({
      tenantId,
      entryId,
      holderId,
      kind: 'REGISTRATION',
      name: of.product || title,
      number: of.number,
      expiresOn: dayOf(of.validUntil),
      required: true,
    })),
  });
  // The files stay the dossier's: whoever may read it there opens them here.
  await ctx.db.libraryFile.createMany({
    data: (details?.files ?? []).map((file) => ({
      tenantId,
      entryId,
      kind: kindOf(file),
      label: `${file.label}：${file.name}`.slice(0, 200),
      fileId: file.fileId,
    })),
  });
  await ctx.audit('entry.entered', { on: ['LibraryEntry', entryId], label: number, detail: { dossier: details?.number ?? dossierId } });
  const params = { number, title };
  await tell(ctx, { tenantId, permission: 'entry.write', kind: 'technology-library.entry-received', params, link: `/library/${entryId}` });
  const holder = { tenantId: holderId, permission: 'held-entry.read', link: `/held/${entryId}` };
  await tell(ctx, { ...holder, kind: 'technology-library.entry-entered', params });
};
