// Scans of what came on paper. Nobody in the portal submitted them, so the association brings them itself.
import { randomUUID } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { attachFile, detachFile } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { MOST_SCANS, SCANS } from '../../shared/dossier-input.ts';
import { filledForm } from './filled-form.ts';
import { type DossierRow, loadDossier, mustBeRunning } from './load.ts';
import { stages } from './type.ts';

/** The dossier, held until the end of the act: nobody admits it meanwhile, and whoever looked at it before looks again. */
const holdPaper = async (ctx: Context, id: string): Promise<DossierRow> => {
  const dossier = await loadDossier(ctx, 'attachFile', id);
  if (!dossier.onPaper) throw new RuleError('NOT_ON_PAPER', 'its files are the applicant’s');
  await mustBeRunning(ctx, dossier);
  const { count } = await ctx.db.dossier.updateMany({
    where: { AND: [allowed(ctx, 'attachFile', 'Dossier'), { id, stage: { in: [...stages.moves.admit.from] } }] },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new StageError(dossier.stage, 'attachFile');
  return dossier;
};

/** A file field of its form, or the papers as a whole. */
const mustBeFileField = async (ctx: Context, dossier: DossierRow, fieldKey: string): Promise<void> => {
  if (fieldKey === SCANS) return;
  const { tenantId, id: dossierId, callId, channel, revision: number } = dossier;
  const revision = await ctx.db.dossierRevision.findFirst({ where: { tenantId, dossierId, number }, select: { formNumber: true } });
  const form = revision && (await filledForm(ctx, { tenantId, callId, channel, formNumber: revision.formNumber }));
  if (!form || !fieldsOf(form).some(({ key, type }) => key === fieldKey && type === 'file')) throw wrongField('fieldKey', 'FILE_FIELD');
};

/** Never `blind`: scans bear seals and names, and nobody has taken those out. */
export const attachScan = async (ctx: Context, id: string, fieldKey: string, fileId: string): Promise<void> => {
  const dossier = await holdPaper(ctx, id);
  await mustBeFileField(ctx, dossier, fieldKey);
  const { tenantId, number, revision } = dossier;
  const there = await ctx.db.dossierFile.count({ where: { tenantId, dossierId: id, revision } });
  if (there >= MOST_SCANS) throw new RuleError('TOO_MANY_FILES', `${there} files are there already`);
  const rowId = randomUUID();
  await attachFile(ctx, fileId, 'DossierFile', rowId);
  const { name } = await ctx.db.storedFile.findFirstOrThrow({ where: { tenantId, id: fileId }, select: { name: true } });
  await ctx.db.dossierFile.create({
    data: { id: rowId, tenantId, dossierId: id, revision, fieldKey, blind: false, fileId, originalName: name, createdAt: ctx.now() },
  });
  await ctx.audit('dossier.file-attached', { on: ['Dossier', id], label: number, detail: { name, revision } });
};

/** Gives the file back to whoever brought it. */
export const detachScan = async (ctx: Context, id: string, rowId: string): Promise<void> => {
  const dossier = await holdPaper(ctx, id);
  const { tenantId, number, revision } = dossier;
  const row = await ctx.db.dossierFile.findFirst({
    where: { AND: [allowed(ctx, 'read', 'DossierFile'), { id: rowId, dossierId: id, revision }] },
  });
  if (!row) throw new NotAllowedError();
  await ctx.db.dossierFile.deleteMany({ where: { tenantId, id: rowId } });
  await detachFile(ctx, row.fileId, 'DossierFile', rowId);
  await ctx.audit('dossier.file-detached', { on: ['Dossier', id], label: number, detail: { name: row.originalName, revision } });
};

builder.mutationField('attachDossierFile', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Adds a scan to a submission on paper, until its admission is decided.',
    authScopes: { can: ['attachFile', 'Dossier'] },
    errors: { types: [StageError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      fieldKey: t.arg.string({ required: true, description: `A file field of its form, or ${SCANS}: the papers as a whole.` }),
      fileId: t.arg.id({ required: true, description: 'A file that you uploaded.' }),
    },
    resolve: async (query, _root, { id, fieldKey, fileId }, ctx) => {
      await attachScan(ctx, asId(id), fieldKey, asId(fileId));
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('detachDossierFile', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Takes a scan off a submission on paper again, until its admission is decided.',
    authScopes: { can: ['attachFile', 'Dossier'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }), dossierFileId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id, dossierFileId }, ctx) => {
      await detachScan(ctx, asId(id), asId(dossierFileId));
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
