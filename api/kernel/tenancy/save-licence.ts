// What adding and changing a licence share.
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { attachFile, detachFile } from '../files/attach-file.ts';
import { asId } from '../graphql/as-id.ts';
import type { licenceInput } from '../shared/licence-input.ts';
import { dayOf } from './day.ts';

/** One organisation has no more; the list of them needs no pages. */
export const MOST_LICENCES = 200;

export type LicenceFields = z.output<typeof licenceInput>;

export const licenceData = (input: LicenceFields) => ({
  kind: input.kind,
  number: input.number,
  issuer: input.issuer ?? null,
  issuedOn: dayOf(input.issuedOn),
  expiresOn: dayOf(input.expiresOn),
  fileId: input.fileId ? asId(input.fileId) : null,
});

export const freeNumber = async (ctx: Context, input: LicenceFields, self?: string): Promise<void> => {
  const taken = await ctx.db.licence.findFirst({
    where: { tenantId: ctx.viewer.tenantId, kind: input.kind, number: input.number, ...(self ? { id: { not: self } } : {}) },
    select: { id: true },
  });
  if (taken) throw wrongField('number', 'TAKEN');
};

/** Takes the old scan off the licence and hangs the new one on it. */
export const changeFile = async (ctx: Context, licenceId: string, before: string | null, after: string | null): Promise<void> => {
  if (before === after) return;
  if (before) await detachFile(ctx, before, 'Licence', licenceId);
  if (!after) return;
  try {
    await attachFile(ctx, after, 'Licence', licenceId);
  } catch (error) {
    if (error instanceof NotAllowedError) throw wrongField('fileId', 'UNKNOWN_FILE');
    throw error;
  }
};
