import { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import type { Where } from '../ability/permit.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';

const word = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text.replaceAll('\0', ''))
  .nullish();

const auditFilter = z.strictObject({
  action: word,
  actorId: z.guid().toLowerCase().nullish(),
  objectType: word,
  objectId: word,
  from: z.date().nullish(),
  to: z.date().nullish(),
  text: word,
});
export type AuditFilter = z.input<typeof auditFilter>;

export const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which entries; conditions that are left out do not narrow.',
  fields: (t) => ({
    action: t.string({ description: 'An action, or with a dot at its end all that begin with it: `member.`' }),
    actorId: t.id(),
    objectType: t.string(),
    objectId: t.id(),
    from: t.field({ type: 'DateTime', description: 'At or after this moment.' }),
    to: t.field({ type: 'DateTime', description: 'Before this moment.' }),
    text: t.string({ description: 'Part of the name of the actor or of the object.' }),
  }),
});

/** The entries that `act` (read, export) covers and the filter asks for: the list and its export share this. */
export const auditWhere = (ctx: Context, act: string, raw: AuditFilter | null | undefined): Where<'AuditEntry'> => {
  const filter = parseInput(auditFilter, raw ?? {});
  const { action, actorId, objectType, objectId, from, to, text } = filter;
  return {
    AND: [
      allowed(ctx, act, 'AuditEntry'),
      action ? { action: action.endsWith('.') ? { startsWith: action } : action } : {},
      actorId ? { actorId } : {},
      objectType ? { objectType } : {},
      objectId ? { objectId } : {},
      from ? { at: { gte: from } } : {},
      to ? { at: { lt: to } } : {},
      text ? { OR: [{ actorName: { contains: text } }, { objectLabel: { contains: text } }] } : {},
    ],
  };
};
