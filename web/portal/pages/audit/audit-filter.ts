import type { ListAddress } from '@xinglin/kit/data/address.ts';
import { readPeriod } from '@xinglin/kit/data/address.ts';
import type { AuditFilter } from '../../gql/graphql.ts';

/** Groups of acts by their beginning, as the filter of the API takes them. */
export const actionGroups = [
  'sign-in.',
  'member.',
  'invitation.',
  'role.',
  'organisation.',
  'department.',
  'licence.',
  'file.',
  'api-key.',
  'application.',
  'session.',
  'password.',
  'two-factor.',
  'audit.',
] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Anything else typed there would be refused, and finds nothing anyway. */
const idOf = (values: readonly string[] | undefined) => (values?.[0] && uuid.test(values[0]) ? values[0] : null);

const beijing = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The address bar's conditions as the API wants them; the list and its export share this. */
export function auditFilterOf({ search, filters }: Pick<ListAddress, 'search' | 'filters'>): AuditFilter {
  const { from, to } = readPeriod(filters.date);
  const dayAfter = to ? new Date(beijing(to).getTime() + 86_400_000) : null;
  return {
    text: search || null,
    action: filters.action?.[0] ?? null,
    objectId: filters.object?.[0] ?? null,
    actorId: idOf(filters.actor),
    from: from ? beijing(from).toISOString() : null,
    to: dayAfter ? dayAfter.toISOString() : null,
  };
}
