// What the proof of isolation (api/server/isolation) cannot read from this plugin's tables and permission rows.
import { defineIsolation } from '@xinglin/kernel/testing/isolation-notes';
import { libraryInputs } from './isolation/inputs.ts';
import { libraryReaches } from './isolation/reaches.ts';
import { libraryRows, libraryValues } from './isolation/rows.ts';
import { libraryTruth } from './isolation/truth.ts';

const ofKeeper = 'asked beside the own organisation: of what its keeper alone attends to, the filter says the same';
const again = 'reads again, by its id, the row that the act has just written';
const ofOwn = 'asked beside the own organisation: whoever comes so far may read all rows of it, and the filter says the same';
const ofFound =
  'asked by the id of what was found under its own filter before, to which rows of its own organisation alone are linked: the filter says the same';
const asRead =
  'asked of rows that were read: an organisation may do it with each row that it reads as this party, and the filter says the same';
const kept =
  'what a file hangs on is held against the organisation that keeps it and the site that it speaks of by the act itself, as the file that is taken off was by its own filter';
const inHouse = 'what the act does is looked for in the own organisation: of another one it finds nothing, whatever the filter says';

export const isolation = defineIsolation({
  maturing: {
    suites: ['mutants', 'uses'],
    reason: 'all are noticed or excused, which takes ten minutes each, and so in the long run',
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
    'plugins/technology-library/server/alert/sources.ts read SafetyEvent': ofKeeper,
    'plugins/technology-library/server/entry/own-entry.ts read LibraryEntry': ofOwn,
    'plugins/technology-library/server/agreement/answer.ts read Agreement': again,
    'plugins/technology-library/server/agreement/draft.ts read Agreement': again,
    'plugins/technology-library/server/agreement/send.ts read Agreement': again,
    'plugins/technology-library/server/complaint/write.ts read Complaint': again,
    'plugins/technology-library/server/evidence/add.ts read PromotionFile': again,
    'plugins/technology-library/server/evidence/remove.ts read PromotionFile': again,
    'plugins/technology-library/server/ledger/note.ts read LedgerEntry': again,
    'plugins/technology-library/server/site/act.ts read SiteAdoption': again,
    'plugins/technology-library/server/site/again.ts read SiteAdoption': again,
    'plugins/technology-library/server/site/write.ts read SiteAdoption': again,
    'plugins/technology-library/server/sustained/claim.ts read SustainedClaim': again,
    'plugins/technology-library/server/sustained/decide.ts read SustainedClaim': again,
    'plugins/technology-library/server/evidence/place.ts read AdoptionEvent': kept,
    'plugins/technology-library/server/evidence/place.ts read FindingResponse': kept,
    'plugins/technology-library/server/evidence/place.ts read IndicatorValue': kept,
    'plugins/technology-library/server/evidence/place.ts read SafetyEvent': kept,
    'plugins/technology-library/server/agreement/type.ts read Activity': ofFound,
    'plugins/technology-library/server/report/since.ts read LedgerEntry': ofOwn,
    'plugins/technology-library/server/site/completed.ts read Activity':
      'asked beside the own organisation: an association’s people read all of its activities, and nobody else keeps any',
    'plugins/technology-library/server/request/handle.ts read PromotionProject': ofFound,
    'plugins/technology-library/server/sustained/decide.ts sustain SiteAdoption': ofFound,
    'plugins/technology-library/server/request/work.ts read HolderConsent':
      'leads to requests alone, which the next line asks for under their own filter; none is put to two associations',
    'plugins/technology-library/server/site/act.ts useRoutinely SiteAdoption': inHouse,
    'api/kernel/ability/row-actions.ts refuse Agreement': asRead,
    'api/kernel/ability/row-actions.ts report IndicatorValue': asRead,
    'api/kernel/mutation/change-versioned.ts send Agreement': inHouse,
    'api/kernel/mutation/change-versioned.ts accept AdoptionRequest':
      'asked again, of the request that the act has found by the same filter; without that one it stops at the word of the holder, which each technology of the world has and which is looked for in the own organisation',
  },
  unreached: {
    'PromotionPlan.pdfFileId': 'the files of a plan are drawn up in the background once it is approved; project.test.ts reads them',
    'PromotionPlan.wordFileId': 'as PromotionPlan.pdfFileId',
  },
});
