import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPeerReview } from './peer-review/load.ts';
import { type OwnPortal, startPortal } from './peer-review/own-portal.ts';

/** Real scores are not part of the repository. */
const file = fileURLToPath(new URL('../../../../shared/data/peer-review/reviews.csv', import.meta.url));
const here = existsSync(file);
if (!here) console.warn(`not compared with real scores: there is no ${file}`);

test.runIf(here)(
  'four years of real scores, through the public door: published averages, published order, ties as ties',
  { timeout: 600_000 },
  async () => {
    let portal: OwnPortal | undefined;
    try {
      portal = await startPortal();
      const found = await loadPeerReview({ ...portal, file });
      expect(found).toMatchObject({ proposals: 72, reviews: 216, averagesOff: [], orderOff: [] });
      const tied = (year: string) => found.ties.find((each) => each.year === year);
      expect(tied('2014')).toMatchObject({ places: 8, byAverage: [], byKeys: [] });
      expect(tied('2015')).toMatchObject({ places: 10, byAverage: { length: 4 }, byKeys: { length: 2 } });
      expect(tied('2017')).toMatchObject({ places: 8, byAverage: { length: 7 }, byKeys: { length: 6 } });
    } finally {
      await portal?.stop();
    }
  },
);
