import { regions } from '@xinglin/kernel/shared/regions';
import { expect, test } from 'vitest';
import { cities, cityName, cityOf } from './cities.ts';
import type { Place } from './courses.ts';
import { provincesOf } from './figures.ts';
import { demoSites } from './seed-plan.ts';

test.each([
  ['440106', '440100', '广州市'],
  ['440100', '440100', '广州市'],
  ['441900', '441900', '东莞市'],
  ['110105', '110105', '朝阳区'],
  ['500235', '500235', '云阳县'],
  ['419001', '419001', '济源市'],
  ['469001', '469001', '五指山市'],
  ['532929', '532900', '大理白族自治州'],
])('%s lies in %s %s', (area, city, name) => {
  expect([cityOf(area), cityName(cityOf(area))]).toEqual([city, name]);
});

test('a code that names a province alone, or nothing at all, has no city', () => {
  for (const { code } of regions) expect([cityOf(`${code}0000`), cityName(`${code}0000`)]).toEqual([`${code}0000`, null]);
  expect(cityName(cityOf('449999'))).toBeNull();
});

test('cities to choose from are those that area codes lie in, each once and in order', () => {
  const codes = cities().map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(cities().filter(({ code, name }) => cityOf(code) !== code || cityName(code) !== name)).toEqual([]);
  expect(regions.filter(({ code }) => !codes.some((each) => each.startsWith(code)))).toEqual([]);
  expect(cities().filter(({ name }) => /市辖区|直辖/.test(name))).toEqual([]);
  for (const { areaCode } of demoSites) expect(codes).toContain(cityOf(areaCode));
});

test('every institution of the demonstration lies in a city that has a name', () => {
  expect(demoSites.filter(({ areaCode }) => cityName(cityOf(areaCode)) === null)).toEqual([]);
});

test('a province is the sum of its cities, which stand in the order of their codes', () => {
  const site = (areaCode: string, adoptedOn: string | null, more: Partial<Place> = {}): Place[] => [
    {
      ...{ id: areaCode, previousId: null, mergedIntoId: null, adoptedOn },
      ...{ siteName: '医院', areaCode, stage: 'TRIAL', reasonCode: null },
      ...more,
    },
  ];
  const lacking = site('440106', null, { stage: 'DECLINED', reasonCode: 'CONDITIONS' });
  const groups = [site('440306', null), site('440106', '2025-02-01'), site('440103', null), site('440000', null), lacking];
  expect(provincesOf(groups)).toEqual([
    {
      code: '44',
      eligible: 4,
      adopted: 1,
      cities: [
        { code: '440000', eligible: 1, adopted: 0 },
        { code: '440100', eligible: 2, adopted: 1 },
        { code: '440300', eligible: 1, adopted: 0 },
      ],
    },
  ]);
});
