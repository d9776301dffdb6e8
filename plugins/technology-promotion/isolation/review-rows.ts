// Experts, rounds and what is written in them.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { castOf, oneOf } from './cast.ts';
import { about, at, BESIDE, callOf, DOSSIERS, itemOf, later, moment, revisionOf } from './stages.ts';

type Values = NonNullable<IsolationNotes['values']>;

/** The busy expert's task on each dossier: every stage that a task can be in. */
const busyStages = ['SUBMITTED', 'IN_PROGRESS', 'ACCEPTED', 'INVITED', 'SUBMITTED', 'RETURNED', 'PROPOSED', 'DECLINED'] as const;
const taskStage = (row: number) => {
  const { dossier, turn } = about(row);
  return [at(busyStages, dossier), 'SUBMITTED', 'RECUSED'][turn];
};
/** Busy, done and recused, by the number of their engagement. */
const taskHolder = (seat: WorldSeat, row: number): { user_id: string; expert_id: string } => {
  const { busy, done, recused } = castOf(seat);
  const { turn } = about(row);
  return { user_id: at([busy, done, recused], turn), expert_id: seat.id('expert', turn) };
};
/** Reviews of the busy expert and of the one who is done; that of a task which is only proposed counts no more. */
const reviewStage = (row: number) =>
  about(row).turn === 1 ? 'SUBMITTED' : at(['SUBMITTED', 'DRAFT', 'DRAFT', 'DRAFT', 'SUBMITTED', 'RETURNED', 'VOID', 'VOID'], row);

const anonymity = ['DOUBLE_BLIND', 'SINGLE_BLIND', 'OPEN', 'DOUBLE_BLIND', 'OPEN', 'DOUBLE_BLIND', 'SINGLE_BLIND', 'OPEN'];
const seeOthers = ['AFTER_OWN', 'AFTER_OWN', 'AT_MEETING', 'NEVER', 'AFTER_OWN', 'AT_MEETING', 'AFTER_RELEASE', 'NEVER'];

export const reviewRows: Values = {
  expert_profile: (seat, row) => ({ user_id: seat.personAt(row), subjects: ['cardiology', seat.mark('expert_profile', 'subjects', row)] }),
  expert_affiliation: (seat, row) => ({
    user_id: row === 0 ? (seat.person('association/expert') ?? seat.personAt(row)) : seat.personAt(row),
    organisation_id: seat.neighbour.id,
    ended_on: null,
  }),
  expert: (seat, row) => {
    const { busy, done, recused, chair, outside, invited } = castOf(seat);
    return {
      user_id: [busy, done, recused, chair, outside, invited][row] ?? null,
      stage: row < 5 ? 'ENGAGED' : at(['INVITED', 'DECLINED'], row - 5),
      employer_id: row === 3 ? seat.first('institution').id : seat.neighbour.id,
      email: `engaged-${seat.tenant.at}-${row}@example.cn`,
      subjects: ['cardiology', seat.mark('expert', 'subjects', row)],
      max_load: 20,
      // One who declined had said when she is away: it keeps nobody from anything.
      ...(row === 6 ? {} : { unavailable_from: null, unavailable_to: null }),
    };
  },
  panel: (_seat, row) => ({ stage: row < DOSSIERS ? at(['DRAFT', 'FIXED'], row) : at(['FIXED', 'DRAFT'], row) }),
  panel_member: (seat, row) => {
    const { busy, recused, chair, staff, outside } = castOf(seat);
    const { dossier, turn } = about(row);
    const seats = [
      { user_id: dossier < 6 ? busy : outside, expert_id: seat.id('expert', dossier < 6 ? 0 : 4), seat: 'MEMBER' },
      { user_id: recused, expert_id: seat.id('expert', 2), seat: 'MEMBER' },
      { user_id: chair, expert_id: seat.id('expert', 3), seat: 'CHAIR' },
      { user_id: staff, expert_id: null, seat: 'SECRETARY' },
    ];
    return { panel_id: seat.id('panel', dossier), ...at(seats, turn) };
  },
  conflict: (seat, row) => {
    const { recused, conflicted, busy } = castOf(seat);
    const { turn } = about(row);
    // The last one is about the only item of its round to which somebody is proposed and not invited.
    const dossier = turn === 2 ? BESIDE : about(row).dossier;
    const others =
      dossier < 4 || turn === 2
        ? { user_id: conflicted, state: 'CONFIRMED' }
        : { user_id: busy, state: at(['OPEN', 'DISMISSED'], dossier) };
    return {
      dossier_id: seat.id('dossier', dossier),
      call_id: seat.id('call', callOf(dossier)),
      type: 'EMPLOYER',
      source: 'EXPERT',
      ...(turn === 0 ? { user_id: recused, state: 'CONFIRMED' } : others),
    };
  },
  conflict_declaration: (seat, row) => {
    const { dossier, turn } = about(row);
    const { busy, recused, chair } = castOf(seat);
    return {
      dossier_id: seat.id('dossier', dossier),
      user_id: at([busy, recused, chair], turn),
      answer: turn === 1 ? 'CONFLICT' : dossier === 2 && turn === 0 ? 'CONFLICT' : 'NONE',
    };
  },
  review_round: (seat, row) => ({
    ordinal: row + 1,
    format: at(['CORRESPONDENCE', 'MEETING', 'ONLINE', 'MEETING'], row),
    anonymity: at(anonymity, row),
    see_others: at(seeOthers, row),
    stage: at(['OPEN', 'OPEN', 'OPEN', 'DRAFT', 'OPEN', 'OPEN', 'CLOSED', 'CLOSED'], row),
    form_id: seat.id('form_version', 1),
    // Whom nobody put on a panel is there for the first round: the list found for it fits.
    ...(row === 0 ? { panel_id: null } : {}),
    need: row === 0 ? 1 : 3,
    places: 1,
    due_at: later,
  }),
  round_item: (_seat, row) => ({ revision: revisionOf(itemOf(row).dossier), chair_order: null, vetoes: 0 }),
  assignment_run: (seat, row) => ({
    started_by: oneOf(seat, 'association'),
    stage: at(['DONE', 'INFEASIBLE', 'FAILED', 'CANCELLED', 'APPLIED', 'QUEUED'], row),
  }),
  // The last one is a proposal to somebody who has a task in that round already.
  assignment: (seat, row) =>
    row < DOSSIERS * 3
      ? { call_id: seat.id('call', about(row).dossier), ...taskHolder(seat, row), stage: taskStage(row), due_at: later }
      : {
          call_id: seat.id('call', 5),
          round_id: seat.id('review_round', 5),
          dossier_id: seat.id('dossier', BESIDE),
          expert_id: seat.id('expert', 0),
          user_id: castOf(seat).busy,
          stage: 'PROPOSED',
          due_at: later,
        },
  review: (seat, row) => ({
    assignment_id: seat.id('assignment', row),
    user_id: taskHolder(seat, row).user_id,
    revision: 1,
    ...(row === 7 ? {} : { confirmed_for: null }),
    stage: reviewStage(row),
    submitted_at: reviewStage(row) === 'SUBMITTED' ? moment : null,
    form_id: seat.id('form_version', 1),
    scores: JSON.stringify({ worth: { score: 7 } }),
  }),
  ranking_vote: (seat, row) => {
    const { busy, done, recused, chair, conflicted, staff } = castOf(seat);
    return { user_id: at([busy, done, recused, chair, conflicted, staff], row) };
  },
};
