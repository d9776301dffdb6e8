// The catalogue for machines: structured data in its pages, a feed, and a list as JSON.
import { Html } from '@xinglin/kernel/public/html';
import type { PublicAsk, PublicFeed } from '@xinglin/kernel/public/public-page';
import type { ModelRow } from '@xinglin/prisma';
import { asked, subjectName, wishOf } from './public-list.ts';
import { publicWords } from './public-words.ts';

type Published = ModelRow<'CatalogueEntry'>;

const FEED = 50;
const LIST = 500;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Signs that no XML may hold are left out: one of them would make the whole feed unreadable. */
const xml = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] as string);

const addressOf = (entry: Published, publicUrl: string) => `${publicUrl}/public/technologies/${entry.id}`;

/** schema.org in the page; `<` cannot end the element early. */
export const structuredData = (entry: Published, publicUrl: string): Html => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalEntity',
    '@id': addressOf(entry, publicUrl),
    name: entry.title,
    identifier: entry.number,
    description: entry.summary,
    url: addressOf(entry, publicUrl),
    relevantSpecialty: entry.subjects.map((key) => subjectName(key, 'en')),
    recognizingAuthority: { '@type': 'Organization', name: entry.organisationName },
    additionalProperty: [
      { '@type': 'PropertyValue', name: 'stage', value: entry.stage },
      { '@type': 'PropertyValue', name: 'level', value: entry.level },
      { '@type': 'PropertyValue', name: 'version', value: entry.versionLabel },
      { '@type': 'PropertyValue', name: 'holder', value: entry.holderName },
    ],
  };
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
};

const newest = ({ ctx, query }: PublicAsk, take: number) =>
  ctx.db.catalogueEntry.findMany({
    where: wishOf(asked(query)),
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
  });

export const catalogueFeed: PublicFeed = {
  path: '/public/technologies.rss',
  read: async (ask) => {
    const { ctx, locale } = ask;
    const w = publicWords[locale];
    const { publicUrl } = ctx.services;
    const entries = await newest(ask, FEED);
    const items = entries.map(
      (entry) => `<item>
<title>${xml(entry.title)}</title>
<link>${xml(addressOf(entry, publicUrl))}</link>
<guid isPermaLink="true">${xml(addressOf(entry, publicUrl))}</guid>
<pubDate>${entry.publishedAt.toUTCString()}</pubDate>
<category>${xml(entry.stage)}</category>
<description>${xml(`${entry.organisationName} · ${entry.number} · ${entry.holderName}\n${entry.summary}`)}</description>
</item>`,
    );
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${xml(w.catalogue)}</title>
<link>${xml(`${publicUrl}/public/technologies`)}</link>
<description>${xml(w.catalogue)}</description>
<language>${locale}</language>
${items.join('\n')}
</channel></rss>
`;
    return { type: 'application/rss+xml', text };
  },
};

export const catalogueJson: PublicFeed = {
  path: '/public/catalogue.json',
  read: async (ask) => {
    const { publicUrl } = ask.ctx.services;
    const entries = await newest(ask, LIST);
    const technologies = entries.map((entry) => ({
      id: entry.id,
      number: entry.number,
      title: entry.title,
      url: addressOf(entry, publicUrl),
      association: { id: entry.tenantId, name: entry.organisationName },
      holder: entry.holderName,
      stage: entry.stage,
      stageSince: entry.stageSince.toISOString(),
      level: entry.level,
      subjects: entry.subjects,
      version: entry.versionLabel,
      content: entry.content,
      credentials: entry.credentials,
      regions: entry.regions,
      publishedAt: entry.publishedAt.toISOString(),
      updatedAt: entry.updatedAt.toISOString(),
    }));
    return { type: 'application/json', text: JSON.stringify({ technologies }) };
  },
};
