// Bytes of what was submitted, brought into the association's own keeping.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { asScope, type Context } from '@xinglin/kernel/context';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { endingOf } from '@xinglin/kernel/files/kinds';
import { searchable } from '@xinglin/kernel/search/searchable';
import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import { filesOf } from '../submission/files-in.ts';
import { derivedId } from './copy-id.ts';
import { filledForm } from './filled-form.ts';
import { withoutProperties } from './strip/without-properties.ts';

export const COPY_FILES = 'technology-promotion.copy-dossier-files';

interface Wanted {
  fieldKey: string;
  sourceId: string;
  blind: boolean;
}

/** Each file once, in the order of the form. One that the blind copy names may be opened by blind reviewers. */
const wantedOf = (form: FormDefinition, answers: Answers, blindAnswers: Answers): Wanted[] => {
  const blind = new Set(filesOf(form, blindAnswers).map(({ fileId }) => fileId));
  const all = [...filesOf(form, answers), ...filesOf(form, blindAnswers)];
  const seen = new Set<string>();
  return all.flatMap(({ fieldKey, fileId }) => {
    if (seen.has(fileId)) return [];
    seen.add(fileId);
    return [{ fieldKey, sourceId: fileId, blind: blind.has(fileId) }];
  });
};

/** Read in the applicant's own scope, where the file lies. */
const sourceOf = (ctx: Context, applicantId: string, id: string) =>
  asScope(ctx, { kind: 'system', tenantId: applicantId }, ({ db }) =>
    db.storedFile.findFirst({ where: { tenantId: applicantId, id, state: 'READY' } }),
  );

const copy = async (ctx: Context, dossier: ModelRow<'Dossier'>, revision: number, wanted: Wanted, number: number) => {
  const { tenantId, id: dossierId, applicantId } = dossier;
  const id = derivedId(dossierId, revision, wanted.sourceId);
  if (!applicantId || (await ctx.db.dossierFile.findFirst({ where: { tenantId, id } }))) return;
  const source = await sourceOf(ctx, applicantId, wanted.sourceId);
  if (!source) return;
  const bytes = await buffer(await ctx.services.files.get(keyOf(source)));
  const body = wanted.blind ? await withoutProperties(source.mediaType, bytes) : bytes;
  const fileId = derivedId(id, 'file');
  const ending = endingOf(source.name);
  const name = ending ? `附件${number}.${ending}` : `附件${number}`;
  await ctx.services.files.put(keyOf({ tenantId, id: fileId }), Readable.from([body]), body.length);
  const now = ctx.now();
  await ctx.db.storedFile.createMany({
    data: [
      {
        id: fileId,
        tenantId,
        name,
        search: searchable({ name }),
        mediaType: source.mediaType,
        size: body.length,
        sha256: createHash('sha256').update(body).digest('hex'),
        state: 'READY',
        objectType: 'DossierFile',
        objectId: id,
        createdAt: now,
        readyAt: now,
      },
    ],
    skipDuplicates: true,
  });
  await ctx.db.dossierFile.createMany({
    data: [
      {
        id,
        tenantId,
        dossierId,
        revision,
        fieldKey: wanted.fieldKey,
        blind: wanted.blind,
        fileId,
        originalName: source.name,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
};

/**
 * Copies the files of one revision. Ids follow from what is copied, so a second run writes the same bytes to the same
 * place and no second row. Names say nothing; the applicant's own name is kept for the association alone.
 */
export const copyFiles = async (ctx: Context, order: { dossierId: string; revision: number }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const dossier = await ctx.db.dossier.findFirst({ where: { tenantId, id: order.dossierId } });
  const revision = await ctx.db.dossierRevision.findFirst({
    where: { tenantId, dossierId: order.dossierId, number: order.revision },
  });
  if (!dossier || !revision) return;
  const asked = await filledForm(ctx, { tenantId, callId: dossier.callId, channel: dossier.channel, formNumber: revision.formNumber });
  if (!asked) return;
  const wanted = wantedOf(asked, revision.answers as Answers, revision.blindAnswers as Answers);
  for (const [at, each] of wanted.entries()) await copy(ctx, dossier, order.revision, each, at + 1);
};
