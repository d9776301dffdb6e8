// Versions 技术版本 as drafts: minor for other words, major for another technology.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { ModelRow } from '@xinglin/prisma';
import type { z } from 'zod';
import { versionInput as changeInput, newVersionInput, type versionInput } from '../../shared/entry-input.ts';
import { changedParts, definingParts, type VersionContent, versionContent, versionLabel } from '../../shared/version-content.ts';
import { json } from './create.ts';
import { ownEntry } from './own-entry.ts';
import { versionTable } from './stages.ts';

type Version = ModelRow<'LibraryVersion'>;
type Change = z.output<typeof versionInput>;
type Kind = z.output<typeof newVersionInput>['kind'];

/** What a draft changes must say so, and a defining part changes in a minor version in its words alone. */
const checkChange = (base: Version | null, kind: Kind, { changeNote, wordingOnly, content }: Change): void => {
  if (!base) return;
  if (changeNote === '') throw wrongField('changeNote', 'REQUIRED');
  if (kind === 'MAJOR' || wordingOnly) return;
  const changed = changedParts(versionContent.parse(base.content), content);
  if (changed.some((part) => definingParts.includes(part))) throw wrongField('wordingOnly', 'CONFIRM_WORDING');
};

/** The next number of this kind; one that was given to a discarded draft is not given again. */
const nextNumberOf = (versions: readonly Version[], base: Version | null, kind: Kind): { major: number; minor: number } => {
  if (!base || kind === 'MAJOR') return { major: Math.max(0, ...versions.map(({ major }) => major)) + 1, minor: 0 };
  const { major } = base;
  return { major, minor: Math.max(...versions.filter((one) => one.major === major).map(({ minor }) => minor)) + 1 };
};

/** Begins a draft in the association's scope, whoever decided that; answers its id. */
export const addDraft = async (ctx: Context, entryId: string, kind: Kind, change: Change): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await ctx.db.libraryEntry.findFirstOrThrow({ where: { tenantId, id: entryId }, include: { versions: true } });
  if (entry.stage === 'EXITED' || entry.stage === 'SUPERSEDED') throw new StageError(entry.stage, 'create');
  if (entry.versions.some(({ stage }) => stage === 'DRAFT')) throw new RuleError('DRAFT_EXISTS', 'a draft of this entry is being written');
  const base = entry.versions.find(({ id }) => id === entry.currentVersionId) ?? null;
  checkChange(base, kind, change);
  const number = nextNumberOf(entry.versions, base, kind);
  const draft = await ctx.db.libraryVersion.create({
    data: {
      tenantId,
      entryId,
      holderId: entry.holderId,
      ...number,
      content: json(change.content),
      contentHash: contentHash(change.content),
      changeNote: change.changeNote,
      createdBy: ctx.viewer.userId ?? null,
    },
  });
  await ctx.audit('library-version.created', {
    on: ['LibraryVersion', draft.id],
    label: `${entry.number} ${versionLabel(number)}`,
    detail: { kind },
    after: change,
  });
  return draft.id;
};

/** A copy of what is current, to be changed: how a re-evaluation asks for the next version. */
export const currentContent = async (ctx: Context, entryId: string): Promise<VersionContent | null> => {
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { tenantId: ctx.scope.tenantId ?? '', id: entryId },
    select: { currentVersion: { select: { content: true } } },
  });
  return entry?.currentVersion ? versionContent.parse(entry.currentVersion.content) : null;
};

export const draftVersion = async (
  ctx: Context,
  entryId: string,
  { kind, ...change }: z.output<typeof newVersionInput>,
): Promise<string> => {
  await ownEntry(ctx, entryId);
  return addDraft(ctx, entryId, kind, change);
};

export const updateVersion = async (ctx: Context, { id, version }: { id: string; version: number }, change: Change): Promise<void> => {
  const before = await ctx.db.libraryVersion.findFirst({
    where: { AND: [allowed(ctx, 'update', 'LibraryVersion'), { id }] },
    include: { entry: { include: { currentVersion: true } } },
  });
  if (!before) throw new NotAllowedError();
  const base = before.entry.currentVersion;
  checkChange(base, base && before.major === base.major ? 'MINOR' : 'MAJOR', change);
  await changeVersioned(ctx, 'LibraryVersion', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.libraryVersion.updateMany({
      where,
      data: {
        content: json(change.content),
        contentHash: contentHash(change.content),
        changeNote: change.changeNote,
        version: { increment: 1 },
      },
    }),
  );
  const label = `${before.entry.number} ${versionLabel(before)}`;
  await ctx.audit('library-version.updated', { on: ['LibraryVersion', id], label, before: before.content, after: change.content });
};

export const discardVersion = async (ctx: Context, { id, version }: { id: string; version: number }): Promise<void> => {
  const { from, to } = versionTable.moves.discard;
  const [draft] = [await ctx.db.libraryVersion.findFirst({ where: { AND: [allowed(ctx, 'discard', 'LibraryVersion'), { id }] } })];
  if (!draft) throw new NotAllowedError();
  const issued = await ctx.db.libraryVersion.count({
    where: { tenantId: draft.tenantId, entryId: draft.entryId, stage: { not: 'DRAFT' } },
  });
  if (draft.stage === 'DRAFT' && issued === 0) throw new RuleError('ONLY_DRAFT', 'an entry keeps its first draft');
  await changeVersioned(ctx, 'LibraryVersion', { id, version, action: 'discard', from }, (where) =>
    ctx.db.libraryVersion.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await ctx.audit('library-version.discarded', { on: ['LibraryVersion', id], label: versionLabel(draft) });
};

const fields = { types: [StageError, StaleVersionError, RuleError] };
const content = { type: 'JSON', required: true, description: 'shared/version-content.ts' } as const;

const NewLibraryVersionInput = builder.inputType('NewLibraryVersionInput', {
  description: 'A new version to be drafted.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'MINOR for other words, MAJOR for another technology' }),
    changeNote: t.string(),
    wordingOnly: t.boolean({ description: 'A defining part of a minor version changes in its words alone.' }),
    content: t.field(content),
  }),
});
const LibraryVersionInput = builder.inputType('LibraryVersionInput', {
  description: 'What the draft says.',
  fields: (t) => ({ changeNote: t.string(), wordingOnly: t.boolean(), content: t.field(content) }),
});

builder.mutationField('draftLibraryVersion', (t) =>
  t.prismaField({
    type: 'LibraryVersion',
    description: 'Begins the next version of an entry.',
    authScopes: { can: ['create', 'LibraryVersion'] },
    errors: fields,
    args: { entryId: t.arg.id({ required: true }), input: t.arg({ type: NewLibraryVersionInput, required: true }) },
    resolve: async (query, _root, { entryId, input }, ctx) => {
      const id = await draftVersion(ctx, asId(entryId), parseInput(newVersionInput, input));
      return ctx.db.libraryVersion.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateLibraryVersion', (t) =>
  t.prismaField({
    type: 'LibraryVersion',
    description: 'Changes a draft.',
    authScopes: { can: ['update', 'LibraryVersion'] },
    errors: fields,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryVersionInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateVersion(ctx, { id: asId(id), version }, parseInput(changeInput, input));
      return ctx.db.libraryVersion.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('discardLibraryVersion', (t) =>
  t.prismaField({
    type: 'LibraryVersion',
    description: 'Gives a draft up; its number is not given again.',
    authScopes: { can: ['discard', 'LibraryVersion'] },
    errors: fields,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await discardVersion(ctx, { id: asId(id), version });
      return ctx.db.libraryVersion.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
