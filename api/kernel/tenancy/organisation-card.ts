import { builder } from '../builder.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { normaliseCreditCode } from '../shared/credit-code.ts';

export const OrganisationCardRef = builder.prismaObject('OrganisationCard', {
  description: 'What every organisation may know of another: its entry in the register.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'association, enterprise, institution or agency' }),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    region: t.exposeString('region', { nullable: true, description: 'GB/T 2260 province code.' }),
  }),
});

const OrganisationCardPage = pageType('OrganisationCard', OrganisationCardRef);

const OrganisationCardFilter = builder.inputType('OrganisationCardFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({ text: t.string({ description: 'Part of the name, or the credit code.' }), kind: t.string() }),
});

builder.queryField('organisationCards', (t) =>
  t.field({
    type: OrganisationCardPage,
    description: 'The register of organisations, by name, to choose one from.',
    authScopes: { acting: true },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: OrganisationCardFilter }) },
    resolve: (_root, { page, filter }, ctx) =>
      keysetPage(page ?? {}, {
        sort: { field: 'name', direction: 'asc' },
        where: {
          AND: [
            filter?.kind ? { kind: filter.kind } : {},
            filter?.text
              ? {
                  OR: [
                    { name: { contains: filter.text } },
                    { shortName: { contains: filter.text } },
                    { creditCode: normaliseCreditCode(filter.text) },
                  ],
                }
              : {},
          ],
        },
        find: (query) => ctx.db.organisationCard.findMany(query as never),
        count: (query) => ctx.db.organisationCard.count(query as never),
      }),
  }),
);
