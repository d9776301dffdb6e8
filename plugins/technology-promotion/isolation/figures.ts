// What is counted and computed: figures, runs and letters of the world's rounds, in the shape that the module itself writes.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { aggregate, type ReviewFigure, tallyOf } from '../server/scoring/aggregate.ts';
import { defaultPolicy } from '../shared/policy.ts';
import { copyOf } from './call-rows.ts';
import { castOf } from './cast.ts';
import { DOSSIERS, dossierStages, itemOf, MERGED, moment, revisionOf, SELECTED, TIED_ROUND, WAITING } from './stages.ts';

/** Files from here on hang on what is submitted, kept and written here. */
const FILES = 8;
const policy = { ...defaultPolicy, score: { ...defaultPolicy.score, minimumReviews: 2, severityOverlaps: 2 } };

/** Chair and ranking part no ties where the association is to decide them; in round 4 reviews are confirmed, not written anew. */
const policyOf = (round: number) => ({
  ...policy,
  score: {
    ...policy.score,
    supplement: round === 4 ? ('CONFIRM' as const) : ('REOPEN' as const),
    ...(round === TIED_ROUND ? { tieKeys: ['APPROVAL_VOTES' as const] } : {}),
  },
});

const figuresOf = (seat: WorldSeat, row: number) => {
  const { dossier } = itemOf(row);
  const { busy, done } = castOf(seat);
  const reviews = [busy, done].map(
    (reviewerId, turn): ReviewFigure => ({
      ...{ reviewId: seat.id('review', dossier + turn * DOSSIERS), reviewerId, score: 70, vetoes: [] },
      ...{
        criteria: { worth: 70 },
        formVersion: 1,
        revision: revisionOf(dossier),
        voidReason: dossier === 2 && turn === 1 ? 'VOID' : null,
      },
    }),
  );
  return aggregate(tallyOf(seat.id('dossier', dossier), reviews, policy.score, revisionOf(dossier)), policy.score);
};

const runOf = (seat: WorldSeat, row: number) => {
  const dossier = row % DOSSIERS;
  const [itemId, expertId] = [seat.id('dossier', dossier), seat.id('expert', dossier % 5)];
  // The first fits the world as it is, and can be applied: whoever has a task keeps it, and the other item of the round gets somebody.
  const fitting = [
    [0, 0],
    [0, 1],
    [4, 0],
  ].map(([item = 0, expert = 0]) => ({ itemId: seat.id('dossier', item), expertId: seat.id('expert', expert) }));
  const common = {
    ...{ inputHash: 'hash', seed: 'seed' },
    excluded: [{ expertId: seat.id('expert', 6), name: 'nobody yet', state: 'NOT_JOINED' }],
  };
  if (row % 6 === 1)
    return {
      ...common,
      kind: 'infeasible',
      infeasible: [
        { code: 'LOCKED', itemId, expertId },
        { code: 'CAPACITY_SHORT', tracks: ['cardiology'], itemIds: [itemId], need: 1, available: 0, expertIds: [expertId] },
      ],
    };
  return {
    ...{ ...common, kind: 'assigned', coverage: { needed: 1, assigned: 1 }, floor: 0.5, worstItemIds: [itemId], total: 0.5, value: 0.5 },
    pairs: (row === 0 ? fitting : [{ itemId, expertId }]).map((pair) => ({
      ...{ ...pair, score: 0.5, locked: false, kept: false },
      parts: { subject: 0.5, keywords: 0.5, spare: 0.5, words: [seat.mark('assignment_run', 'result.words', row)] },
    })),
    ...{ imbalance: 1, changes: { kept: 0, givenUp: 1 }, loads: [{ expertId, load: 1, min: 0, max: 3 }] },
    ...{ loadBounds: { least: 0, most: 1 }, optimal: true, gap: { floor: 0, value: 0, balanceProven: true }, reproducible: true },
    stats: { items: 1, experts: 1, eligiblePairs: 1, parts: 1, solverRuns: 1, nodes: 1, seconds: 1 },
  };
};

const more = (count: number) => () => DOSSIERS + count;
export const figureRows: NonNullable<IsolationNotes['rows']> = {
  dossier: () => dossierStages.length,
  round_item: more(3),
  decision: more(2),
  similar_pair: more(2),
  score_snapshot: more(1),
  round_archive: more(1),
  assignment_run: more(1),
  attendance: () => DOSSIERS * 3,
  stored_file: () => FILES + DOSSIERS + 4,
};

export const figureValues: NonNullable<IsolationNotes['values']> = {
  call: (seat, row) => ({
    letter_rules: JSON.stringify([
      { outcomes: [], tracks: [], subject: seat.mark('call', 'letter_rules', row), body: seat.mark('call', 'letter_rules.body', row) },
    ]),
  }),
  dossier: (seat, row) => ({
    avoid: JSON.stringify([{ name: seat.mark('dossier', 'avoid', row), organisationId: null, reason: '' }]),
    track: 'cardiology',
    ...(row === MERGED ? { merged_into_id: seat.id('dossier', 5), merged_by: castOf(seat).staff, merged_at: moment } : {}),
  }),
  submission: (seat, row) => ({
    avoid: JSON.stringify([{ name: seat.mark('submission', 'avoid', row), organisationId: null, reason: '' }]),
  }),
  review_round: (_seat, row) => ({ policy: JSON.stringify(policyOf(row)), ranking_open: row === 0, closed_at: row < 6 ? null : moment }),
  round_item: (seat, row) => {
    const { round, dossier } = itemOf(row);
    const found = figuresOf(seat, row);
    // The first has none yet.
    const none = row === 3;
    const figures = none ? null : found.figures;
    return {
      round_id: seat.id('review_round', round),
      dossier_id: seat.id('dossier', dossier),
      figures: none ? null : JSON.stringify(found),
      reviews: none ? 0 : found.n,
      approvals: 1,
      chair_order: row === DOSSIERS ? 1 : null,
      mean: figures?.mean ?? null,
      exact_mean: figures?.exactMean ?? null,
      median: figures?.median ?? null,
      deviation: figures?.sampleSd ?? null,
      lowest: figures?.min ?? null,
      exact_lowest: figures?.exactMin ?? null,
      highest: figures?.max ?? null,
    };
  },
  dossier_file: (seat, row) => ({ file_id: seat.id('stored_file', FILES + row) }),
  minutes: (seat, row) => ({ word_file_id: seat.id('stored_file', FILES + DOSSIERS + 2 + (row % 2)) }),
  stored_file: (seat, row) => {
    if (row < FILES) return {};
    const at = row - FILES - DOSSIERS;
    const [type, table, number] =
      at < 0 ? ['DossierFile', 'dossier_file', row - FILES] : at < 2 ? ['Submission', 'submission', at] : ['Minutes', 'minutes', at - 2];
    return {
      state: 'READY',
      object_type: type,
      object_id: at < 0 ? copyOf(seat, row - FILES) : seat.id(String(table), Number(number)),
      ...(at < 0 ? { uploaded_by: null } : {}),
    };
  },
  // Days are drawn in rows, and must not meet the days of anything else.
  assignment: (seat, row) => ({ answered_at: moment, ...(row < DOSSIERS * 3 ? { dossier_id: seat.id('dossier', row % DOSSIERS) } : {}) }),
  review: (seat, row) => ({ dossier_id: seat.id('dossier', row % DOSSIERS) }),
  ranking_vote: (seat, row) => ({
    order: JSON.stringify([[seat.id('dossier', row % DOSSIERS)], [seat.id('dossier', (row + 4) % DOSSIERS)]]),
  }),
  assignment_run: (seat, row) => ({
    problem: null,
    settings: JSON.stringify({ oneEmployerPerItem: row !== 0 }),
    progress: JSON.stringify({ phase: seat.mark('assignment_run', 'progress', row), share: 1 }),
    result: [0, 1, 4].includes(row % 6) ? JSON.stringify(runOf(seat, row)) : null,
  }),
  decision: (seat, row) => ({
    released_at: row % 2 === 0 ? null : moment,
    ...(row === DOSSIERS ? { dossier_id: seat.id('dossier', WAITING), call_id: seat.id('call', 0) } : {}),
    ...(row === DOSSIERS + 1 ? { dossier_id: seat.id('dossier', SELECTED), call_id: seat.id('call', 11) } : {}),
  }),
  similar_pair: (seat, row) => {
    if (row < DOSSIERS) return {};
    // The other of the second one is read by people who may not read the pair.
    const other = row === DOSSIERS ? 2 : WAITING;
    const [left_id, right_id] = [seat.id('dossier', 0), seat.id('dossier', other)].sort();
    return { left_id, right_id, call_id: seat.id('call', 0), ...(other === WAITING ? { verdict: 'UNSEEN' } : {}) };
  },
  round_archive: (seat, row) => (row % DOSSIERS === 0 ? { requested_by: castOf(seat).staff } : {}),
  // The chair leads every meeting.
  attendance: (seat, row) =>
    row < DOSSIERS * 2 ? { seat: 'MEMBER' } : { user_id: castOf(seat).chair, seat: 'CHAIR', stands_in_for: null },
  expert_affiliation: (_seat, row) => (row % 4 === 3 ? { ended_on: '2020-06-30' } : {}),
};

type Values = NonNullable<IsolationNotes['values']>;

/** Two tellings of the same rows as one; what the second says of a column counts. */
export const joined = (one: Values, other: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((table): [string, Values[string]] => [
      table,
      (seat, row) => ({ ...one[table]?.(seat, row), ...other[table]?.(seat, row) }),
    ]),
  );
