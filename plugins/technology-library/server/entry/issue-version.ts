// A version becomes the one that counts. A new major one inherits nothing: its recommendation waits for an assessment, and
// sites of the old one keep what they have and are told.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { contentGaps, versionContent, versionLabel } from '../../shared/version-content.ts';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { writeEvent } from './event.ts';
import { versionTable } from './stages.ts';

type Version = ModelRow<'LibraryVersion'>;
type Entry = ModelRow<'LibraryEntry'> & { currentVersion: Version | null };

const left = ['DECLINED', 'DISCONTINUED'];

/** Sites on the platform that stand on a version and have not left. */
const sitesOn = async (ctx: Context, tenantId: string, versionId: string): Promise<string[]> => {
  const rows = await ctx.db.siteAdoption.findMany({
    where: { tenantId, versionId, siteId: { not: null }, stage: { notIn: left } },
    select: { siteId: true },
    distinct: ['siteId'],
  });
  return rows.flatMap(({ siteId }) => siteId ?? []);
};

const tellAll = async (ctx: Context, entry: Entry, version: Version, sites: readonly string[]): Promise<void> => {
  const params = { number: entry.number, title: entry.title, version: versionLabel(version) };
  const holder = { tenantId: entry.holderId, permission: 'held-entry.read', link: `/held/${entry.id}` };
  await tell(ctx, { ...holder, kind: 'technology-library.version-issued', params });
  for (const tenantId of sites)
    await tell(ctx, { tenantId, permission: 'our-site.read', kind: 'technology-library.version-for-site', params, link: '/catalogue' });
};

export const issueVersion = async (ctx: Context, target: { id: string; version: number }): Promise<void> => {
  const draft = await ctx.db.libraryVersion.findFirst({
    where: { AND: [allowed(ctx, 'issue', 'LibraryVersion'), { id: target.id }] },
    include: { entry: { include: { currentVersion: true } } },
  });
  if (!draft) throw new NotAllowedError();
  const { tenantId, entry } = draft;
  const current = entry.currentVersion;
  if (entry.stage === 'EXITED' || entry.stage === 'SUPERSEDED') throw new StageError(entry.stage, 'issue');
  const gaps = contentGaps(versionContent.parse(draft.content));
  if (gaps.length > 0) throw new InputError(gaps.map((path) => ({ path: `content.${path}`, code: 'REQUIRED', message: 'REQUIRED' })));
  if (current && current.contentHash === draft.contentHash) throw new RuleError('NOTHING_CHANGED', 'it says what the current version says');
  const major = current !== null && draft.major > current.major;
  const basis = current ? (major ? '' : current.basis) : draft.basis;
  // The old one first: an entry has one current version at every moment. What follows refuses and undoes both.
  if (current) {
    await ctx.db.libraryVersion.updateMany({
      where: { tenantId, id: current.id },
      data: { stage: versionTable.moves.replace.to, successorId: draft.id, version: { increment: 1 } },
    });
  }
  const { from, to } = versionTable.moves.issue;
  await changeVersioned(ctx, 'LibraryVersion', { ...target, action: 'issue', from }, (where) =>
    ctx.db.libraryVersion.updateMany({
      where,
      data: { stage: to, basis, issuedAt: ctx.now(), issuedBy: ctx.viewer.userId ?? null, version: { increment: 1 } },
    }),
  );
  await ctx.db.libraryEntry.updateMany({
    where: { tenantId, id: entry.id },
    data: {
      currentVersionId: draft.id,
      version: { increment: 1 },
      ...(major && entry.listedAt ? { nextReviewOn: todayIn(ctx.now()) } : {}),
    },
  });
  const label = versionLabel(draft);
  await writeEvent(ctx, {
    entryId: entry.id,
    holderId: entry.holderId,
    act: 'issueVersion',
    reason: `${label} ${draft.changeNote}`.trim(),
  });
  await ctx.audit('library-version.issued', {
    on: ['LibraryVersion', draft.id],
    label: `${entry.number} ${label}`,
    detail: { contentHash: draft.contentHash, previous: current ? versionLabel(current) : '' },
  });
  const params = { number: entry.number, title: entry.title, version: label };
  await writeLedger(ctx, { tenantId, act: 'version-issued', params, entryId: entry.id, on: ['LibraryVersion', draft.id] });
  await refreshCatalogue(ctx, entry.id);
  if (current) await tellAll(ctx, entry, draft, major ? await sitesOn(ctx, tenantId, current.id) : []);
};

builder.mutationField('issueLibraryVersion', (t) =>
  t.prismaField({
    type: 'LibraryVersion',
    description: 'Makes the draft the current version; its content cannot change any more.',
    authScopes: { can: ['issue', 'LibraryVersion'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await issueVersion(ctx, { id: asId(id), version });
      return ctx.db.libraryVersion.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
