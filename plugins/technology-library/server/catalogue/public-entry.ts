// One published technology: first what an adopter asks first; a print page as well.
import type { Locale } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type Html, html, paragraphs } from '@xinglin/kernel/public/html';
import type { PublicPage } from '@xinglin/kernel/public/public-page';
import { regions } from '@xinglin/kernel/shared/regions';
import type { ModelRow } from '@xinglin/prisma';
import { stagesOpen } from '../../shared/open-entry.ts';
import { evidenceKinds, type PublicContent } from '../../shared/version-content.ts';
import { structuredData } from './public-data.ts';
import { day, isOver, subjectName } from './public-list.ts';
import { type PublicWords, publicWords, wordOf } from './public-words.ts';

type Published = ModelRow<'CatalogueEntry'>;
interface Shown {
  kind: string;
  name: string;
  number: string;
  expiresOn: string | null;
  state: string;
}

const line = (label: string, value: string | Html | readonly Html[] | null | undefined | false): Html | '' =>
  value ? html`<dt>${label}</dt><dd>${value}</dd>` : '';
const section = (label: string, body: Html | readonly Html[] | '' | undefined): Html | '' =>
  body && (!Array.isArray(body) || body.length > 0) ? html`<h2>${label}</h2>${body as Html}` : '';
const text = (label: string, value: string | undefined): Html | '' => (value ? section(label, paragraphs(value)) : '');

const notice = (entry: Published, w: PublicWords, locale: Locale): Html | '' => {
  if (!isOver(entry.stage)) return '';
  const because = entry.stage === 'SUPERSEDED' ? '' : wordOf(w.reasons, entry.stageNote);
  return html`<p class="note" role="status"><strong>${w.stopped(wordOf(w.stages, entry.stage), day(entry.stageSince, locale))}</strong>
${entry.stage === 'SUPERSEDED' && entry.stageNote ? w.successor(entry.stageNote) : because && because !== 'OTHER' ? w.because(because) : ''}</p>`;
};

const yuan = (amount: number | null | undefined, w: PublicWords, locale: Locale): string =>
  amount === null || amount === undefined ? '' : w.yuan(new Intl.NumberFormat(locale).format(amount));
const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');

const firstAsked = (entry: Published, content: PublicContent, w: PublicWords, locale: Locale): Html => {
  const { conditions, price, training, settings = [] } = content;
  const needs = conditions
    ? (['staff', 'equipment', 'rooms', 'qualifications'] as const).flatMap((key) =>
        conditions[key] ? [html`<p><strong>${w[key]}</strong> ${conditions[key]}</p>`] : [],
      )
    : [];
  return html`<dl>
${line(w.setting, settings.map((level) => w.settings[level]).join(w.comma))}
${line(w.indications, content.indications)}
${line(w.contraindications, content.contraindications)}
${line(w.conditions, needs.length > 0 ? needs : null)}
${line(w.perCase, joined(yuan(price?.perCase, w, locale), price?.text))}
${line(w.toAdopt, joined(yuan(price?.toAdopt, w, locale), price?.toAdoptText))}
${line(w.training, joined(training?.hours ? w.hours(training.hours) : '', training?.need))}
${line(w.holder, entry.holderName)}
${line(w.association, entry.organisationName)}
${line(w.number, `${entry.number} · ${w.version} ${entry.versionLabel}`)}
${line(w.level, [wordOf(w.levels, entry.level), ...entry.subjects.map((key) => subjectName(key, locale))].join(w.comma))}
</dl>`;
};

const credentialTable = (rows: readonly Shown[], w: PublicWords): Html | '' =>
  rows.length === 0
    ? ''
    : html`<div class="scroll"><table><thead><tr><th scope="col">${w.credential}</th><th scope="col">${w.credentialNumber}</th><th scope="col">${w.expires}</th><th scope="col">${w.state}</th></tr></thead><tbody>${rows.map(
        ({ name, number, expiresOn, state }) =>
          html`<tr><th scope="row">${name}</th><td>${number}</td><td>${expiresOn ?? w.forever}</td><td>${wordOf(w.credentialStates, state)}</td></tr>`,
      )}</tbody></table></div>`;

const evidenceOf = (content: PublicContent, w: PublicWords): Html[] =>
  evidenceKinds.flatMap((kind) => {
    const said = content.evidence?.[kind];
    if (!said || (!said.text && said.figures.length === 0)) return [];
    return [
      html`<h3>${w.evidenceOf[kind]}</h3>${paragraphs(said.text)}${
        said.figures.length > 0
          ? html`<div class="scroll"><table><thead><tr><th scope="col">${w.figure}</th><th scope="col">${w.value}</th><th scope="col">${w.source}</th></tr></thead><tbody>${said.figures.map(
              ({ label, value, source }) => html`<tr><th scope="row">${label}</th><td>${value}</td><td>${source}</td></tr>`,
            )}</tbody></table></div>`
          : ''
      }`,
    ];
  });

const regionsOf = (entry: Published, w: PublicWords, locale: Locale): Html | '' => {
  const rows = entry.regions as unknown as { areaCode: string; sites: number }[];
  if (rows.length === 0) return '';
  const name = (code: string) => {
    const found = regions.find((one) => one.code === code.slice(0, 2));
    return found ? (locale === 'en' ? found.en : found.zh) : code;
  };
  return html`<p>${rows.map(({ areaCode, sites }) => `${name(areaCode)} ${w.sites(sites)}`).join(w.comma)}</p><p class="soft">${w.regionsNote}</p>`;
};

export const cataloguePage: PublicPage = {
  path: '/public/technologies/:id',
  show: async ({ ctx, locale, params }) => {
    const w = publicWords[locale];
    const entry = await ctx.db.catalogueEntry.findFirst({ where: { id: asId(params.id ?? ''), withdrawnAt: null } });
    if (!entry) return null;
    const content = entry.content as unknown as PublicContent;
    const { contact } = content;
    const open = stagesOpen.includes(entry.stage);
    return {
      title: entry.title,
      body: html`<p class="soft">${entry.organisationName} · ${entry.number} <span class="tag${isOver(entry.stage) ? ' over' : ''}">${wordOf(w.stages, entry.stage)}</span></p>
${notice(entry, w, locale)}
${paragraphs(entry.summary)}
<h2>${w.first}</h2>
${firstAsked(entry, content, w, locale)}
${open ? html`<p><a class="button" href="/requests/new?entry=${entry.id}">${w.ask}</a></p>` : ''}
${section(w.credentials, credentialTable(entry.credentials as unknown as Shown[], w))}
${section(w.evidence, evidenceOf(content, w))}
${text(w.steps, content.steps)}
${section(w.regions, regionsOf(entry, w, locale))}
${text(w.property, content.property)}
${text(w.contact, contact ? joined(contact.name, contact.phone, contact.email) : '')}
<p class="soft">${w.asOf(day(entry.updatedAt, locale))}</p>
${structuredData(entry, ctx.services.publicUrl)}`,
    };
  },
};
