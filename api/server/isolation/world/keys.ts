// Secrets that open one row to whoever holds them. Each organisation has one of each.
import { creditCodeCheck } from '@xinglin/kernel/shared/credit-code';
import type { Tenant } from './cast.ts';
import { hash } from './values.ts';

/** A program's key, of the shape that the server expects. */
export const keySecret = (tenant: Tenant): string =>
  `xl_${hash(`prefix:${tenant.at}`).slice(0, 8)}_${hash(`key:${tenant.at}`).slice(0, 43)}`;
const secrets = new Map<number, { link: string; code: string }>();
const secretsOf = ({ at }: Tenant) => {
  const known = secrets.get(at) ?? { link: hash(`link:${at}`), code: hash(`code:${at}`).slice(0, 20).toUpperCase() };
  secrets.set(at, known);
  return known;
};
/** The secret of an invitation's link. */
export const linkOf = (tenant: Tenant): string => secretsOf(tenant).link;
/** The tracking code of an application. */
export const codeOf = (tenant: Tenant): string => secretsOf(tenant).code;

/** What the secret in these variables opens to anybody who has it. */
export const openedBy = (given: string, tenants: readonly Tenant[]): { tenant: Tenant; table: string }[] =>
  tenants.flatMap((tenant) => [
    ...(given.includes(linkOf(tenant)) ? [{ tenant, table: 'invitation' }] : []),
    ...(given.includes(codeOf(tenant)) ? [{ tenant, table: 'tenant_application' }] : []),
  ]);

/** A credit code that passes every check; no two numbers give the same. */
export const creditCodeAt = (number: number): string => {
  const body = `91110000${String(number).padStart(9, '0')}`;
  return `${body}${creditCodeCheck(body)}`;
};
