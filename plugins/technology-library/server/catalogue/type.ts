import { builder } from '@xinglin/kernel/builder';

export const CatalogueEntryRef = builder.prismaObject('CatalogueEntry', {
  description: 'What the public reads of an entry 技术目录; its id is the entry’s.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The association whose catalogue it is.' }),
    organisationName: t.exposeString('organisationName'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    summary: t.exposeString('summary'),
    stage: t.exposeString('stage', { description: 'LISTED, PROMOTING, RE_EVALUATION, SUSPENDED, SUPERSEDED, EXITED' }),
    stageNote: t.exposeString('stageNote', { description: 'Code of the reason of a stop, or the successor.' }),
    stageSince: t.expose('stageSince', { type: 'DateTime' }),
    level: t.exposeString('level'),
    subjects: t.exposeStringList('subjects'),
    holderName: t.exposeString('holderName'),
    versionLabel: t.exposeString('versionLabel'),
    content: t.expose('content', { type: 'JSON', description: 'Public parts of shared/version-content.ts.' }),
    credentials: t.expose('credentials', { type: 'JSON', description: '[{ kind, name, number, expiresOn, state }]' }),
    regions: t.expose('regions', { type: 'JSON', description: '[{ areaCode, sites }]: provinces with at least five sites' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});
