// What the proof of isolation (api/server/isolation) cannot read from this plugin's tables and permission rows.
import { defineIsolation } from '@xinglin/kernel/testing/isolation-notes';
import { libraryValues } from './isolation/rows.ts';
import { libraryTruth } from './isolation/truth.ts';

export const isolation = defineIsolation({
  maturing: {
    suites: ['acts', 'mutants', 'policies', 'quiet', 'reads', 'sequences', 'timings', 'uses', 'walls'],
    reason: 'the module is being built: inputs of its mutations are not yet known to the generator',
  },
  values: libraryValues,
  truth: libraryTruth,
});
