import { catalogueFor, withNeeds } from '../ability/catalogue.ts';
import type { Context } from '../context.ts';
import { InputError } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { isPlatform, mustHold } from './authority.ts';

/**
 * What a role of one's own may hold: permissions of this kind of organisation, with all that they need, and
 * none that the one who writes the role does not hold herself.
 */
export const rolePermissions = (ctx: Context, wanted: readonly string[]): string[] => {
  if (isPlatform(ctx) || !ctx.viewer.tenantKind) throw new RuleError('OFFICES_FIXED', 'the platform has its offices and no other roles');
  const { registry } = ctx.services;
  const known = new Set(catalogueFor(registry, ctx.viewer.tenantKind).map(({ key }) => key));
  const foreign = wanted.flatMap((key, at) => (known.has(key) ? [] : [`permissions.${at}`]));
  if (foreign.length > 0)
    throw new InputError(foreign.map((path) => ({ path, code: 'UNKNOWN_PERMISSION', message: 'no such permission here' })));
  const permissions = withNeeds(registry, wanted);
  mustHold(ctx, [{ permissions }]);
  return permissions;
};
