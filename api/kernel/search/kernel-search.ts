// What the kernel itself has to find: people, departments, organisations, licences, files.
import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { foundIn, rankOf } from './found-in.ts';
import type { SearchHit, SearchQuery } from './hit.ts';
import { runsOf } from './words.ts';

/** Kept small by their nature, so their words are looked for in the rows themselves; they need no column. */
const holdsWords = (text: string, fields: readonly string[]) => ({
  AND: runsOf(text).map((word) => ({ OR: fields.map((field) => ({ [field]: { contains: word, mode: 'insensitive' } })) })),
});

/** More than asked for, since the second look may take some away. */
const spare = ({ limit }: SearchQuery) => limit * 3;
const hit = (text: string, kind: string, id: string, title: string, note: string | null, link: string): SearchHit => ({
  id,
  kind: `kernel.${kind}`,
  title,
  note,
  link,
  rank: rankOf(text, title),
});

const members = async (ctx: Context, query: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'Member')) return [];
  const rows = await ctx.db.member.findMany({
    where: { AND: [allowed(ctx, 'read', 'Member'), { status: { not: 'REMOVED' } }, holdsWords(query.text, ['name', 'email', 'title'])] },
    select: { id: true, name: true, email: true, title: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: spare(query),
  });
  return rows
    .filter(({ name, email, title }) => foundIn(query.text, name, email, title))
    .map(({ id, name, email, title }) => hit(query.text, 'member', id, name, title || email, `/organisation/members/${id}`));
};

const departments = async (ctx: Context, query: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'Department')) return [];
  const rows = await ctx.db.department.findMany({
    where: { AND: [allowed(ctx, 'read', 'Department'), holdsWords(query.text, ['name'])] },
    select: { id: true, name: true, parent: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: spare(query),
  });
  return rows
    .filter(({ name }) => foundIn(query.text, name))
    .map(({ id, name, parent }) => hit(query.text, 'department', id, name, parent?.name ?? null, '/organisation/departments'));
};

/** The register is open to all, its pages are not: one's own organisation, and for the operator every one. */
const organisations = async (ctx: Context, query: SearchQuery): Promise<SearchHit[]> => {
  const { tenantId } = ctx.viewer;
  const oversees = ctx.ability.can('oversee', 'Tenant');
  if (!tenantId || !(oversees || ctx.ability.can('read', 'Tenant'))) return [];
  const rows = await ctx.db.organisationCard.findMany({
    where: { AND: [oversees ? {} : { id: tenantId }, holdsWords(query.text, ['name', 'shortName', 'creditCode'])] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: spare(query),
  });
  return rows
    .filter(({ name, shortName, creditCode }) => foundIn(query.text, name, shortName, creditCode))
    .map(({ id, name, creditCode }) =>
      hit(query.text, 'organisation', id, name, creditCode, oversees ? `/platform/organisations/${id}` : '/organisation/settings'),
    );
};

const licences = async (ctx: Context, query: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'Licence')) return [];
  const mayOpen = ctx.ability.can('update', 'Licence');
  const rows = await ctx.db.licence.findMany({
    where: { AND: [allowed(ctx, 'read', 'Licence'), holdsWords(query.text, ['number', 'issuer'])] },
    select: { id: true, number: true, issuer: true },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    take: spare(query),
  });
  return rows
    .filter(({ number, issuer }) => foundIn(query.text, number, issuer))
    .map(({ id, number, issuer }) => hit(query.text, 'licence', id, number, issuer, `/organisation/licences${mayOpen ? `/${id}` : ''}`));
};

/** Files only grow in number, so they carry a `search` column. */
const files = async (ctx: Context, query: SearchQuery): Promise<SearchHit[]> => {
  if (!ctx.ability.can('read', 'StoredFile')) return [];
  const rows = await ctx.db.storedFile.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'StoredFile'),
        { state: { in: ['QUARANTINED', 'READY', 'REJECTED'] } },
        { search: { hasEvery: [...query.grams] } },
      ],
    },
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: spare(query),
  });
  return rows
    .filter(({ name }) => foundIn(query.text, name))
    .map(({ id, name }) => hit(query.text, 'file', id, name, null, `/organisation/files?q=${encodeURIComponent(name)}`));
};

export const kernelSearch = async (ctx: Context, query: SearchQuery): Promise<readonly SearchHit[]> =>
  (await Promise.all([members, departments, organisations, licences, files].map((look) => look(ctx, query)))).flat();
