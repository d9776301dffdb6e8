import { expect, test } from 'vitest';
import type { Place } from './courses.ts';
import { institutions, matrixOf } from './figures.ts';

const place = (id: string, more: Partial<Place> = {}): Place => ({
  ...{
    id,
    previousId: null,
    mergedIntoId: null,
    adoptedOn: null,
    siteName: `${id} 医院`,
    areaCode: '440100',
    stage: 'TRIAL',
    reasonCode: null,
  },
  ...more,
});

test('an activity counts once for an institution of several rows, in each of its methods, and not for rows outside the picture', () => {
  const groups = institutions([place('first'), place('again', { previousId: 'first' }), place('other')]);
  const rows = matrixOf(groups, [
    { id: 'a', methods: ['TRAINING', 'ALLIANCE', 'TRAINING'], adoptionIds: ['first', 'again', 'elsewhere'] },
    { id: 'b', methods: ['TRAINING'], adoptionIds: ['again', 'other'] },
    { id: 'c', methods: ['TRAINING'], adoptionIds: [] },
  ]);
  expect(rows).toEqual([
    { siteId: 'again', siteName: 'again 医院', counts: { TRAINING: 2, ALLIANCE: 1 }, activities: 2 },
    { siteId: 'other', siteName: 'other 医院', counts: { TRAINING: 1 }, activities: 1 },
  ]);
});
