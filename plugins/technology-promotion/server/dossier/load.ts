import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import type { ModelRow } from '@xinglin/prisma';

export interface Target {
  id: string;
  version: number;
}
export type DossierRow = ModelRow<'Dossier'>;

/** The dossier, for somebody who may do this to it; absent, foreign and forbidden answer alike. */
export const loadDossier = async (ctx: Context, action: string, id: string): Promise<DossierRow> => {
  const row = await ctx.db.dossier.findFirst({ where: { AND: [allowed(ctx, action, 'Dossier'), { id }] } });
  if (!row) throw new NotAllowedError();
  return row;
};

/** Once the panel has decided, a dossier is not taken up again; what comes then is a matter of the decision. */
export const mustBeRunning = async (ctx: Context, { tenantId, callId }: Pick<DossierRow, 'tenantId' | 'callId'>) => {
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId, id: callId } });
  if (['OPEN', 'CLOSED', 'SCREENING', 'REVIEWING'].includes(call.stage)) return call;
  throw new RuleError('SCREENING_OVER', 'the call is past its admission check');
};

export const actor = (ctx: Context): string => ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '';
