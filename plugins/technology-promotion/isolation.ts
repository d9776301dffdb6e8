// What the proof of isolation (api/server/isolation) cannot read from this plugin's tables and permission rows.
import { defineIsolation } from '@xinglin/kernel/testing/isolation-notes';
import { selectionCast } from './isolation/cast.ts';
import { selectionRows, selectionValues } from './isolation/rows.ts';
import { selectionTruth } from './isolation/truth.ts';

export const isolation = defineIsolation({
  maturing: {
    suites: ['acts', 'mutants', 'quiet', 'reads', 'sequences', 'timings', 'uses', 'walls'],
    reason:
      'of 155 mutations the generator finds an input for 91, and a run over everything takes longer than a commit may: values and reasons for the rest are missing',
  },
  cast: selectionCast,
  rows: selectionRows,
  values: selectionValues,
  truth: selectionTruth,
});
