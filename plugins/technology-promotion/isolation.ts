// What the proof of isolation (api/server/isolation) cannot read from this plugin's tables and permission rows.
import { defineIsolation } from '@xinglin/kernel/testing/isolation-notes';
import { selectionCast } from './isolation/cast.ts';
import { figureRows, figureValues, joined } from './isolation/figures.ts';
import { selectionInputs } from './isolation/inputs.ts';
import { selectionReaches } from './isolation/reaches.ts';
import { selectionRows, selectionValues } from './isolation/rows.ts';
import { selectionTruth } from './isolation/truth.ts';

const votes = 'whoever leads an open vote must know how many have voted; whose and how, nobody reads before it closes';

const oneItem = 'a meeting of the world has one item on its agenda, of which there is no better order; order.test.ts finds one';

const byName = 'asked by its name: no filter of it is put to a query, and none of its rows is read by itself';
const ofMeeting =
  'a gap: reached through a meeting and its items alone, by keys that hold both; opened while no foreign meeting could be drawn with all else open, and not tried since one can';
const whole = 'opens every profile as it stands: which of them are read, the engagement says through which they are reached';

const hers = 'asked beside her own id: the filter says the same, that they are hers';
const notWaiting = 'no call of the world waits for this step; steps-of-a-call.test.ts tries whoever must keep away at each of them';

export const isolation = defineIsolation({
  maturing: {
    suites: ['mutants', 'uses'],
    reason: 'all are noticed or excused, which takes five minutes for mutants and three for uses, and so in the long run',
  },
  cast: selectionCast,
  rows: { ...selectionRows, ...figureRows },
  values: joined(selectionValues, figureValues),
  inputs: selectionInputs,
  reaches: selectionReaches,
  twice: {
    'plugins/technology-promotion/server/expert/profile.ts update ExpertProfile': hers,
    'plugins/technology-promotion/server/expert/profile.ts delete ExpertAffiliation': hers,
    'plugins/technology-promotion/server/submission/write.ts discard Submission':
      'reads the row as it was for the audit row; the change asks the filter itself',
    'plugins/technology-promotion/server/meeting/order.ts order Meeting': oneItem,
    'plugins/technology-promotion/server/call/work.ts read CallInvitation': 'asked beside her organisation’s id: the filter says the same',
    'plugins/technology-promotion/server/call/work.ts read Submission':
      'takes letters off the list that are answered; by calls of letters that were read, and row by row only the organisation’s own',
    'plugins/technology-promotion/server/call/work.ts read Objection': notWaiting,
    'plugins/technology-promotion/server/decision/work.ts read Call': notWaiting,
    'plugins/technology-promotion/server/decision/work.ts release Decision': notWaiting,
  },
  wide: {
    'technology.read': 'a technology is reached through a submission alone, by a key that holds the organisation',
    'expert-profile.read': whole,
    'expert-affiliation.read': whole,
    'conflict-declaration.read': byName,
    'conflict-declaration.own': byName,
    'ranking-vote.own': byName,
    'ranking-vote.read': byName,
    'round-item.write':
      'puts the equals of a round in order, found in a standing that its reader is shown whole or not at all; what was done is told by tables, not by rows',
    'meeting.chair': byName,
    'minutes.read': ofMeeting,
    'attendance.read': ofMeeting,
    'attendance.own': ofMeeting,
    'ballot.own': ofMeeting,
  },
  undone: {
    signMinutes: 'asks for the signer’s password or second factor in the very act, of which the world keeps marks and no secrets that work',
  },
  truth: selectionTruth,
  counted: {
    'AgendaItem.votesCast': votes,
    'MeetingSeatItem.votesCast': votes,
  },
  unreached: {
    'AgendaProposal.movements': oneItem,
    'AgendaProposal.movementsNow': oneItem,
    'Meeting.agendaProposal': oneItem,
    'MeetingSeat.agendaProposal': oneItem,
    'DecisionLinePage.nextCursor': 'each call of the world has one item to be decided; DecisionPage has a second page of the same making',
    'ScoreExplanation.fullMean': 'scores are trimmed from five valid reviews on, and the experts of the world give two',
    'SeatedAlternate.alternate':
      'members of the world are neither absent nor recused while an alternate is there; meeting.test.ts seats one',
    'SeatedAlternate.because': 'as SeatedAlternate.alternate',
    'SeatedAlternate.member': 'as SeatedAlternate.alternate',
  },
});
