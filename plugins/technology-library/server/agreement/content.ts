// What an agreement's signatures stand for: one value for signing, for the hash that is shown and for every verification.
import type { Context } from '@xinglin/kernel/context';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { ModelRow } from '@xinglin/prisma';
import type { Term } from '../../shared/terms.ts';
import { dayText } from '../days.ts';

export interface Attachment {
  fileId: string;
  name: string;
  size: number;
  sha256: string;
}

export interface SignedAgreement {
  number: string;
  kind: string;
  title: string;
  /** Number of the agreement that it amends or renews. */
  amends: string | null;
  subject: { entryNumber: string; entryTitle: string; versionLabel: string };
  startsOn: string;
  endsOn: string;
  parties: { role: string; partyId: string | null; name: string }[];
  terms: Term[];
  attachments: { name: string; sha256: string }[];
}

type Party = Pick<ModelRow<'AgreementParty'>, 'role' | 'partyId' | 'name'>;
export type AgreementWithParties = ModelRow<'Agreement'> & { parties: Party[]; amends: { number: string } | null };

const order = ['ASSOCIATION', 'HOLDER', 'SITE'];
export const inRoleOrder = <P extends { role: string }>(parties: readonly P[]): P[] =>
  [...parties].sort((left, right) => order.indexOf(left.role) - order.indexOf(right.role));

/** `files` are those of the attachments as they lie in the store, by id: what is bound is what can be fetched. */
export const signedForm = (row: AgreementWithParties, files: ReadonlyMap<string, { name: string; sha256: string }>): SignedAgreement => ({
  number: row.number,
  kind: row.kind,
  title: row.title,
  amends: row.amends?.number ?? null,
  subject: { entryNumber: row.entryNumber, entryTitle: row.entryTitle, versionLabel: row.versionLabel },
  startsOn: dayText(row.startsOn),
  endsOn: dayText(row.endsOn),
  parties: inRoleOrder(row.parties).map(({ role, partyId, name }) => ({ role, partyId, name })),
  terms: (row.terms as unknown as Term[]).map(({ key, heading, text }) => ({ key, heading, text })),
  attachments: (row.attachments as unknown as Attachment[]).map(({ fileId }) => files.get(fileId) ?? { name: '', sha256: '' }),
});

export const hashOf = (form: SignedAgreement): string => contentHash(form);

/** Files that hang on an agreement, by id, as the store has them. */
export const attachedFiles = async (
  ctx: Context,
  tenantId: string,
  fileIds: readonly string[],
  objectType: 'Agreement' | 'PolicyDocument' = 'Agreement',
) => {
  const rows = await ctx.db.storedFile.findMany({
    where: { tenantId, id: { in: [...fileIds] }, objectType, state: 'READY' },
    select: { id: true, name: true, size: true, sha256: true },
  });
  return new Map(rows.map(({ id, name, size, sha256 }) => [id, { name, size: Number(size), sha256: sha256 ?? '' }]));
};

/** Reads the agreement in its owner's scope and says what it stands for now. */
export const contentOf = async (ctx: Context, id: string): Promise<{ row: AgreementWithParties; form: SignedAgreement } | null> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const row = await ctx.db.agreement.findFirst({
    where: { tenantId, id },
    include: { parties: { select: { role: true, partyId: true, name: true } }, amends: { select: { number: true } } },
  });
  if (!row) return null;
  const files = await attachedFiles(
    ctx,
    tenantId,
    (row.attachments as unknown as Attachment[]).map(({ fileId }) => fileId),
  );
  const named = new Map([...files].map(([fileId, { name, sha256 }]) => [fileId, { name, sha256 }]));
  return { row, form: signedForm(row, named) };
};
