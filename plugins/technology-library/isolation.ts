// What the proof of isolation (api/server/isolation) cannot read from this plugin's tables and permission rows.
import { defineIsolation } from '@xinglin/kernel/testing/isolation-notes';
import { libraryInputs } from './isolation/inputs.ts';
import { libraryReaches } from './isolation/reaches.ts';
import { libraryRows, libraryValues } from './isolation/rows.ts';
import { libraryTruth } from './isolation/truth.ts';

const ofKeeper = 'asked beside the own organisation: of what its keeper alone attends to, the filter says the same';

export const isolation = defineIsolation({
  maturing: {
    suites: ['mutants', 'uses'],
    reason:
      'mutants: all are noticed or excused, which takes ten minutes, and so in the long run; uses: run once over both modules, 837 places; of 98 that were open then, 24 about alerts and requests have been closed, 74 are not yet gone through',
  },
  rows: libraryRows,
  values: libraryValues,
  inputs: libraryInputs,
  reaches: libraryReaches,
  // A site is told of a finding and of an indicator, both parties of an agreement, from the moment on at which they read them.
  opening: { askForFigures: 'indicator.write', issueFinding: 'finding.write', sendAgreement: 'agreement.run' },
  wide: {
    'agreement.sign':
      'an association is a party to its own agreements alone, and whoever is not a party is shown none to sign; signing itself is undone here, agreement.test.ts tries it',
    'complaint-policy.read':
      'asked beside the organisation itself: the limits hold for whoever registers a complaint, with that row or without it',
  },
  undone: {
    signAgreement:
      'asks for the signer’s password or second factor in the very act, of which the world keeps marks and no secrets that work',
  },
  truth: libraryTruth,
  twice: {
    'plugins/technology-library/server/alert/sources.ts read Activity': ofKeeper,
    'plugins/technology-library/server/alert/sources.ts read PolicyDocument': ofKeeper,
    'plugins/technology-library/server/alert/sources.ts read SafetyEvent': ofKeeper,
  },
  unreached: {
    'PromotionPlan.pdfFileId': 'the files of a plan are drawn up in the background once it is approved; project.test.ts reads them',
    'PromotionPlan.wordFileId': 'as PromotionPlan.pdfFileId',
  },
});
