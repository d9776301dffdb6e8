// Certificates: numbered once for all who passed, and drawn up as PDF when somebody asks for one.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderPdf } from '@xinglin/kernel/documents/render';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { certificateDocument } from './certificate-document.ts';
import { attended, certificateOf } from './certificate-of.ts';

/** So many in one act; a larger hall takes a second one. */
const MOST = 500;

/** Gives numbers to all of a session who passed and have none; answers how many. */
export const certifySession = async (ctx: Context, sessionId: string): Promise<number> => {
  const session = await ctx.db.activitySession.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: sessionId }] },
    include: { activity: { select: { number: true, stage: true, title: true, projectId: true, project: { select: { entryId: true } } } } },
  });
  if (!session) throw new NotAllowedError();
  if (session.activity.stage === 'CANCELLED') throw new StageError('CANCELLED', 'certify');
  if (session.endsAt > ctx.now()) throw new RuleError('SESSION_NOT_OVER', 'the session is not over');
  const passed = await ctx.db.participation.findMany({
    where: {
      AND: [
        allowed(ctx, 'certify', 'Participation'),
        { sessionId, certificateNumber: null },
        session.passScore === null ? {} : { score: { gte: session.passScore } },
      ],
    },
    select: { id: true },
    orderBy: [{ signedInAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  if (passed.length === 0) throw new RuleError('NOBODY_TO_CERTIFY', 'nobody on the list has passed and has no certificate yet');
  for (const { id } of passed) {
    const certificateNumber = await numbered(ctx, 'ZS', 'certificate');
    await ctx.db.participation.updateMany({
      where: { tenantId: session.tenantId, id },
      data: { certificateNumber, certifiedAt: ctx.now(), version: { increment: 1 } },
    });
  }
  await writeLedger(ctx, {
    tenantId: session.tenantId,
    act: 'certificate-issued',
    params: { number: session.activity.number, title: session.title, count: passed.length },
    projectId: session.activity.projectId,
    entryId: session.activity.project.entryId,
    on: ['ActivitySession', sessionId],
  });
  await ctx.audit('participation.certified', {
    on: ['ActivitySession', sessionId],
    label: session.activity.number,
    detail: { count: passed.length },
  });
  return passed.length;
};

/** The certificate as PDF: drawn up once, and the same file ever after. */
export const drawCertificate = async (ctx: Context, id: string): Promise<void> => {
  const row = await ctx.db.participation.findFirst({
    where: { AND: [allowed(ctx, 'certify', 'Participation'), { id }] },
    include: attended,
  });
  if (!row) throw new NotAllowedError();
  const { tenantId, certificateNumber, certifiedAt } = row;
  if (!certificateNumber || !certifiedAt) throw new RuleError('NOT_CERTIFIED', 'there is no certificate for this attendance');
  if (row.certificateFileId) return;
  const description = certificateDocument.describe(await certificateOf(ctx, { ...row, certificateNumber, certifiedAt }), 'zh-CN');
  const certificateFileId = await keepDocument(ctx, {
    name: `${certificateNumber}.pdf`,
    mediaType: mediaTypes.pdf,
    bytes: await renderPdf(description),
    on: ['Participation', id],
  });
  await ctx.db.participation.updateMany({ where: { tenantId, id }, data: { certificateFileId, version: { increment: 1 } } });
  await ctx.audit('participation.certificate-drawn', { on: ['Participation', id], label: certificateNumber });
};

builder.mutationField('certifySession', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    description: 'Numbers certificates for all who came and passed.',
    authScopes: { can: ['certify', 'Participation'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      await certifySession(ctx, asId(id));
      return ctx.db.activitySession.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: asId(id) }] },
      });
    },
  }),
);

builder.mutationField('drawCertificate', (t) =>
  t.prismaField({
    type: 'Participation',
    description: 'Draws the certificate up as PDF, once.',
    authScopes: { can: ['certify', 'Participation'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      await drawCertificate(ctx, asId(id));
      return ctx.db.participation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Participation'), { id: asId(id) }] } });
    },
  }),
);
