// Registrations, licences, certificates and patents 证照 of an entry.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import { type CredentialInput, credentialInput, remarkInput } from '../../shared/entry-input.ts';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { loseCredential, resumeIfCleared } from './credential-state.ts';
import { writeEvent } from './event.ts';
import { ownEntry } from './own-entry.ts';

interface Target {
  id: string;
  version: number;
}

const dataOf = ({ validFrom, expiresOn, ...rest }: CredentialInput) => ({
  ...rest,
  validFrom: dayOf(validFrom),
  expiresOn: dayOf(expiresOn),
});

/** What has run out already stops nothing in time: it is no credential. */
const mustBeValid = (ctx: Context, { expiresOn }: CredentialInput): void => {
  const last = dayOf(expiresOn);
  if (last && last < todayIn(ctx.now())) throw wrongField('expiresOn', 'PAST');
};

/** What has left gets no more. */
const entryInUse = async (ctx: Context, entryId: string) => {
  const entry = await ownEntry(ctx, entryId);
  if (entry.stage === 'EXITED' || entry.stage === 'SUPERSEDED') throw new StageError(entry.stage, 'create');
  return entry;
};

export const addCredential = async (ctx: Context, entryId: string, input: CredentialInput): Promise<string> => {
  const { tenantId, holderId, number } = await entryInUse(ctx, entryId);
  mustBeValid(ctx, input);
  const { id } = await ctx.db.libraryCredential.create({ data: { ...dataOf(input), tenantId, entryId, holderId } });
  await ctx.audit('credential.created', { on: ['LibraryCredential', id], label: input.number, detail: { entry: number }, after: input });
  await refreshCatalogue(ctx, entryId);
  return id;
};

const load = async (ctx: Context, id: string, action: string) => {
  const row = await ctx.db.libraryCredential.findFirst({
    where: { AND: [allowed(ctx, action, 'LibraryCredential'), { id }] },
    include: { entry: true },
  });
  if (!row) throw new NotAllowedError();
  return row;
};

/** Puts right what was written wrongly; a longer validity is a renewal and has a row of its own. */
export const updateCredential = async (ctx: Context, { id, version }: Target, input: CredentialInput): Promise<void> => {
  const before = await load(ctx, id, 'update');
  mustBeValid(ctx, input);
  await changeVersioned(ctx, 'LibraryCredential', { id, version, action: 'update' }, (where) =>
    ctx.db.libraryCredential.updateMany({
      where: { AND: [where, { state: { in: ['VALID', 'LAPSED'] } }] },
      data: { ...dataOf(input), state: 'VALID', alerted: [], version: { increment: 1 } },
    }),
  );
  await ctx.audit('credential.updated', { on: ['LibraryCredential', id], label: input.number, before, after: input });
  await resumeIfCleared(ctx, before.entryId);
};

/** The renewed one is a row of its own; the old one stays, replaced. */
export const renewCredential = async (ctx: Context, { id, version }: Target, input: CredentialInput): Promise<string> => {
  const old = await load(ctx, id, 'replace');
  const { tenantId, entryId, holderId, entry } = old;
  mustBeValid(ctx, input);
  await changeVersioned(ctx, 'LibraryCredential', { id, version, action: 'replace' }, (where) =>
    ctx.db.libraryCredential.updateMany({
      where: { AND: [where, { state: { in: ['VALID', 'LAPSED', 'REVOKED'] } }] },
      data: { state: 'REPLACED', version: { increment: 1 } },
    }),
  );
  const fresh = await ctx.db.libraryCredential.create({ data: { ...dataOf(input), tenantId, entryId, holderId } });
  const on = ['LibraryCredential', fresh.id] as const;
  const params = { number: entry.number, title: entry.title, credential: `${input.name} ${input.number}`, date: input.expiresOn ?? '' };
  await writeEvent(ctx, { entryId, holderId, act: 'credential-renew', reason: params.credential });
  await ctx.audit('credential.renewed', { on, label: input.number, detail: { entry: entry.number, replaces: old.number }, after: input });
  await writeLedger(ctx, { tenantId, act: 'credential-renewed', params, entryId, on });
  await resumeIfCleared(ctx, entryId);
  return fresh.id;
};

export const revokeCredential = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const credential = await load(ctx, id, 'revoke');
  await changeVersioned(ctx, 'LibraryCredential', { id, version, action: 'revoke' }, (where) =>
    ctx.db.libraryCredential.updateMany({
      where: { AND: [where, { state: { in: ['VALID', 'LAPSED'] } }] },
      data: { state: 'REVOKED', version: { increment: 1 } },
    }),
  );
  await loseCredential(ctx, { credential, entry: credential.entry, act: 'revoke', reason });
};

const LibraryCredentialInput = builder.inputType('LibraryCredentialInput', {
  description: 'A credential; `required` ones suspend the entry when they lapse.',
  fields: (t) => ({
    kind: t.string({ required: true }),
    name: t.string({ required: true }),
    number: t.string({ required: true }),
    issuer: t.string(),
    validFrom: t.string(),
    expiresOn: t.string({ description: 'The last day on which it is valid; none when it does not expire.' }),
    required: t.boolean(),
  }),
});

const errors = { types: [StageError, StaleVersionError] };

builder.mutationField('addLibraryCredential', (t) =>
  t.prismaField({
    type: 'LibraryCredential',
    description: 'Adds a credential to an entry.',
    authScopes: { can: ['create', 'LibraryCredential'] },
    errors,
    args: { entryId: t.arg.id({ required: true }), input: t.arg({ type: LibraryCredentialInput, required: true }) },
    resolve: async (query, _root, { entryId, input }, ctx) => {
      const id = await addCredential(ctx, asId(entryId), parseInput(credentialInput, input));
      return ctx.db.libraryCredential.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateLibraryCredential', (t) =>
  t.prismaField({
    type: 'LibraryCredential',
    description: 'Puts right what was written wrongly.',
    authScopes: { can: ['update', 'LibraryCredential'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryCredentialInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateCredential(ctx, { id: asId(id), version }, parseInput(credentialInput, input));
      return ctx.db.libraryCredential.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('renewLibraryCredential', (t) =>
  t.prismaField({
    type: 'LibraryCredential',
    description: 'Replaces a credential by its renewal; an entry that was suspended for it goes on.',
    authScopes: { can: ['replace', 'LibraryCredential'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryCredentialInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      const fresh = await renewCredential(ctx, { id: asId(id), version }, parseInput(credentialInput, input));
      return ctx.db.libraryCredential.findFirstOrThrow({ ...query, where: { id: fresh } });
    },
  }),
);

builder.mutationField('revokeLibraryCredential', (t) =>
  t.prismaField({
    type: 'LibraryCredential',
    description: 'Records that its issuer took the credential back; a required one suspends the entry.',
    authScopes: { can: ['revoke', 'LibraryCredential'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await revokeCredential(ctx, { id: asId(id), version }, parseInput(remarkInput, { reason }).reason);
      return ctx.db.libraryCredential.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
