// 技术目录 for everybody: search, filters, pages; of all associations or, with ?association=, of one.
import type { Locale } from '@xinglin/kernel/context';
import { InputError } from '@xinglin/kernel/errors/input';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { type Html, html } from '@xinglin/kernel/public/html';
import type { PublicAsk, PublicPage } from '@xinglin/kernel/public/public-page';
import { subjects } from '@xinglin/plugin-technology-promotion/shared/subjects';
import { entryLevels } from '../../shared/entry-input.ts';
import { siteLevels } from '../../shared/version-content.ts';
import { catalogueWhere } from './list.ts';
import { publicWords, wordOf } from './public-words.ts';

export const day = (moment: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(moment);

export const subjectName = (key: string, locale: Locale): string => {
  const found = subjects.find((one) => one.key === key);
  return found ? (locale === 'en' ? found.en : found.zh) : key;
};

const stages = ['LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED'] as const;
/** What stands still or has left is told apart at sight. */
export const isOver = (stage: string): boolean => ['SUSPENDED', 'SUPERSEDED', 'EXITED'].includes(stage);

const kept = ['q', 'subject', 'level', 'setting', 'stage', 'association'] as const;
type Asked = Record<(typeof kept)[number], string>;

export const asked = (query: URLSearchParams): Asked =>
  Object.fromEntries(kept.map((key) => [key, (query.get(key) ?? '').trim().slice(0, 100)])) as Asked;

export const wishOf = ({ q, subject, level, setting, stage, association }: Asked) => ({
  AND: [{ withdrawnAt: null }, catalogueWhere({ text: q, subject, level, setting, stage, organisationId: association })],
});

export const addressOf = (path: string, given: Asked, locale: Locale, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ lang: locale });
  for (const key of kept) if (given[key]) query.set(key, given[key]);
  for (const [key, value] of Object.entries(more)) query.set(key, value);
  return `${path}?${query}`;
};

interface Choice {
  name: (typeof kept)[number];
  label: string;
  options: readonly (readonly [value: string, label: string])[];
}

const select = ({ name, label, options }: Choice, given: Asked, all: string): Html =>
  html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) =>
      value === given[name] ? html`<option value="${value}" selected>${text}</option>` : html`<option value="${value}">${text}</option>`,
  )}</select></div>`;

const searchForm = (given: Asked, locale: Locale): Html => {
  const w = publicWords[locale];
  const choices: Choice[] = [
    { name: 'subject', label: w.subject, options: subjects.map(({ key }) => [key, subjectName(key, locale)]) },
    { name: 'level', label: w.level, options: entryLevels.map((key) => [key, w.levels[key]]) },
    { name: 'setting', label: w.setting, options: siteLevels.map((key) => [key, w.settings[key]]) },
    { name: 'stage', label: w.stage, options: stages.map((key) => [key, w.stages[key]]) },
  ];
  return html`<form method="get" role="search">
<label for="q">${w.search}</label><input id="q" name="q" type="search" maxlength="100" value="${given.q}">
<div class="choices">${choices.map((choice) => select(choice, given, w.all))}</div>
<input type="hidden" name="lang" value="${locale}">${given.association ? html`<input type="hidden" name="association" value="${given.association}">` : ''}
<button>${w.find}</button></form>`;
};

/** One page; a cursor of another list or made by hand begins at the beginning. */
const pageOf = async ({ ctx, query }: PublicAsk, given: Asked) => {
  const read = (after: string | null) =>
    keysetPage(
      { first: 20, after },
      {
        sort: { field: 'publishedAt', direction: 'desc' },
        where: wishOf(given),
        find: (of) => ctx.db.catalogueEntry.findMany(of),
        count: async () => 0,
      },
    );
  return read(query.get('after')).catch((error: unknown) => {
    if (error instanceof InputError) return read(null);
    throw error;
  });
};

export const catalogueList: PublicPage = {
  path: '/public/technologies',
  menu: { 'zh-CN': '技术目录', en: 'Catalogue' },
  show: async (ask) => {
    const { ctx, locale, query } = ask;
    const w = publicWords[locale];
    const given = asked(query);
    const { items, nextCursor } = await pageOf(ask, given);
    const one = given.association
      ? await ctx.db.catalogueEntry.findFirst({
          where: { tenantId: asId(given.association), withdrawnAt: null },
          select: { organisationName: true },
        })
      : null;
    const rows = items.map(
      (entry) => html`<li class="card"><h2><a href="/public/technologies/${entry.id}?lang=${locale}">${entry.title}</a></h2>
<p class="soft"><a href="${addressOf('/public/technologies', { ...asked(new URLSearchParams()), association: entry.tenantId }, locale)}">${entry.organisationName}</a> · ${entry.number} · ${entry.holderName}</p>
<p>${entry.summary}</p>
<p><span class="tag${isOver(entry.stage) ? ' over' : ''}">${wordOf(w.stages, entry.stage)}</span> ${[
        wordOf(w.levels, entry.level),
        ...entry.subjects.map((key) => subjectName(key, locale)),
      ].join(' · ')}</p></li>`,
    );
    const searched = kept.some((key) => given[key]);
    const feed = addressOf('/public/technologies.rss', given, locale);
    return {
      title: one ? w.of(one.organisationName) : w.catalogue,
      head: html`<link rel="alternate" type="application/rss+xml" title="${w.catalogue}" href="${feed}">`,
      body: html`${searchForm(given, locale)}
${rows.length > 0 ? html`<ul class="plain">${rows}</ul>` : html`<p class="note">${searched ? w.noneFound : w.none}</p>`}
${nextCursor ? html`<p><a class="button" rel="next" href="${addressOf('/public/technologies', given, locale, { after: nextCursor })}">${w.more}</a></p>` : ''}
<p class="soft"><a href="${feed}">${w.feed}</a> · <a href="${addressOf('/public/catalogue.json', given, locale)}">${w.machine}</a></p>`,
    };
  },
};
