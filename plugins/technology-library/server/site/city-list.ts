import { builder } from '@xinglin/kernel/builder';
import { type City, cities } from './cities.ts';

const CityRef = builder.objectRef<City>('City').implement({
  description: 'A city, or the district or county that stands where others have cities.',
  fields: (t) => ({ code: t.exposeString('code', { description: 'GB/T 2260, six figures.' }), name: t.exposeString('name') }),
});

builder.queryField('cities', (t) =>
  t.field({
    type: [CityRef],
    description: 'All cities that an institution may lie in, in the order of their codes, to choose one from.',
    authScopes: { acting: true },
    resolve: () => [...cities()],
  }),
);
