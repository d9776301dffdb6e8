// Rows that stand together as they would in life: eight dossiers, one in each stage of a call, and people around them.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { defaultPolicy } from '../shared/policy.ts';
import { castOf } from './cast.ts';

const DOSSIERS = 8;
const at = <T>(list: readonly T[], row: number): T => list[row % list.length] as T;
const moment = new Date('2026-09-01T00:00:00Z');
/** Which dossier a row is about, and the how-manieth for it. */
const about = (row: number) => ({ dossier: row % DOSSIERS, turn: Math.floor(row / DOSSIERS) });

/** The busy expert's task on each dossier: every stage that a task can be in. */
const busyStages = ['SUBMITTED', 'IN_PROGRESS', 'ACCEPTED', 'INVITED', 'SUBMITTED', 'RETURNED', 'PROPOSED', 'DECLINED'] as const;
const taskStage = (row: number) => {
  const { dossier, turn } = about(row);
  return [at(busyStages, dossier), 'SUBMITTED', 'RECUSED'][turn];
};
const taskHolder = (seat: WorldSeat, row: number): string => {
  const { busy, done, recused } = castOf(seat);
  return at([busy, done, recused], about(row).turn);
};
/** Reviews of the busy expert and of the one who is done. */
const reviewStage = (row: number) =>
  about(row).turn === 1 ? 'SUBMITTED' : at(['SUBMITTED', 'DRAFT', 'DRAFT', 'DRAFT', 'SUBMITTED', 'RETURNED', 'DRAFT', 'VOID'], row);

const anonymity = ['DOUBLE_BLIND', 'SINGLE_BLIND', 'OPEN', 'DOUBLE_BLIND', 'OPEN', 'DOUBLE_BLIND', 'SINGLE_BLIND', 'OPEN'];
const seeOthers = ['AFTER_OWN', 'AFTER_OWN', 'AT_MEETING', 'NEVER', 'AFTER_OWN', 'AT_MEETING', 'AFTER_RELEASE', 'NEVER'];
const people = (seat: WorldSeat) => {
  const { busy, done, recused, chair, conflicted, staff } = castOf(seat);
  return [busy, done, recused, chair, conflicted, staff];
};

type Values = NonNullable<IsolationNotes['values']>;
const list = (seat: WorldSeat, table: string, column: string, row: number, shape: object) =>
  JSON.stringify([{ ...shape, text: seat.mark(table, column, row) }]);

const applicationForm = (seat: WorldSeat, table: string, column: string, row: number) =>
  JSON.stringify({
    sections: [
      {
        key: 'a',
        title: seat.mark(table, `${column}.title`, row),
        fields: [{ key: 'summary', type: 'text', label: seat.mark(table, `${column}.label`, row), required: false, blind: false }],
      },
    ],
  });
const reviewForm = (seat: WorldSeat, row: number) =>
  JSON.stringify({
    criteria: [
      {
        key: 'worth',
        label: seat.mark('form_version', 'definition.label', row),
        weight: 1,
        scale: { min: 0, max: 10, step: 1 },
        anchors: [],
        allowNA: false,
        isVeto: false,
        isIndependent: false,
      },
    ],
  });
const answers = (seat: WorldSeat, table: string, column: string, row: number) => JSON.stringify({ summary: seat.mark(table, column, row) });

export const selectionRows: NonNullable<IsolationNotes['rows']> = {
  expert: () => 7,
  expert_profile: ({ people: count }) => count,
  panel_member: () => DOSSIERS * 4,
  conflict: () => DOSSIERS * 2,
  conflict_declaration: () => DOSSIERS * 3,
  assignment: () => DOSSIERS * 3,
  review: () => DOSSIERS * 2,
  attendance: () => DOSSIERS * 2,
  ballot: () => DOSSIERS * 2,
};

export const selectionValues: Values = {
  call: (seat, row) => ({
    channels: ['LETTER'],
    review_formats: ['MEETING'],
    channel_rules: list(seat, 'call', 'channel_rules', row, { key: 'LETTER' }),
    tracks: JSON.stringify([{ key: 'cardiology', name: seat.mark('call', 'tracks', row) }]),
    checklist: JSON.stringify([{ key: 'a', label: seat.mark('call', 'checklist', row), help: '', required: true }]),
    letter_rules: list(seat, 'call', 'letter_rules', row, { outcome: 'RECOMMEND' }),
    policy: JSON.stringify(defaultPolicy),
    grace_minutes: 15,
    sealed: row === 1,
  }),
  call_announcement: (seat, row) => ({
    audience: at(['PUBLIC', 'INVITED'], row),
    withdrawn_at: row % 4 < 2 ? null : moment,
    form: applicationForm(seat, 'call_announcement', 'form', row),
    tracks: JSON.stringify([{ key: 'cardiology', name: seat.mark('call_announcement', 'tracks', row) }]),
    channel_rules: list(seat, 'call_announcement', 'channel_rules', row, { key: 'LETTER' }),
    form_number: 1,
    channels: ['LETTER'],
    review_formats: ['MEETING'],
  }),
  form_version: (seat, row) => ({
    kind: at(['APPLICATION', 'REVIEW'], row),
    number: 1,
    definition: row % 2 === 0 ? applicationForm(seat, 'form_version', 'definition', row) : reviewForm(seat, row),
  }),
  submission: (seat, row) => ({
    answers: answers(seat, 'submission', 'answers', row),
    blind_answers: answers(seat, 'submission', 'blind_answers', row),
    host_id: seat.first('association').id,
    call_id: seat.first('association').row('call', row),
    form_number: 1,
    revision: 1,
  }),
  dossier: (seat, row) => ({
    stage: at(['RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'INADMISSIBLE', 'IN_REVIEW', 'DECIDED', 'WITHDRAWN'], row),
    applicant_id: seat.first('enterprise').id,
    merged_into_id: null,
    merged_by: null,
    merged_at: null,
    revision: 1,
  }),
  submission_revision: (seat, row) => ({
    number: 1,
    form_number: 1,
    answers: answers(seat, 'submission_revision', 'answers', row),
    blind_answers: answers(seat, 'submission_revision', 'blind_answers', row),
  }),
  dossier_revision: (seat, row) => ({
    number: 1,
    form_number: 1,
    answers: answers(seat, 'dossier_revision', 'answers', row),
    blind_answers: answers(seat, 'dossier_revision', 'blind_answers', row),
  }),
  dossier_file: (seat, row) => ({ revision: 1, blind: row % 2 === 0, file_id: seat.id('stored_file', row) }),
  screening_check: () => ({ revision: 1 }),
  similar_pair: (seat, row) => {
    const [left, right] = [seat.id('dossier', row % DOSSIERS), seat.id('dossier', (row + 1) % DOSSIERS)].sort();
    return { left_id: left, right_id: right };
  },
  expert_profile: (seat, row) => ({ user_id: seat.personAt(row) }),
  expert_affiliation: (seat, row) => ({ user_id: seat.personAt(row), organisation_id: seat.neighbour.id, ended_on: null }),
  expert: (seat, row) => {
    const { busy, done, recused, chair, outside } = castOf(seat);
    return {
      user_id: [busy, done, recused, chair, outside][row] ?? null,
      stage: row < 5 ? 'ENGAGED' : 'INVITED',
      employer_id: seat.neighbour.id,
      max_load: 3,
    };
  },
  panel_member: (seat, row) => {
    const { busy, recused, chair, staff } = castOf(seat);
    const { dossier, turn } = about(row);
    const seats = [
      { user_id: dossier < 6 ? busy : castOf(seat).outside, expert_id: seat.id('expert', 0), seat: 'MEMBER' },
      { user_id: recused, expert_id: seat.id('expert', 2), seat: 'MEMBER' },
      { user_id: chair, expert_id: seat.id('expert', 3), seat: 'CHAIR' },
      { user_id: staff, expert_id: null, seat: 'SECRETARY' },
    ];
    return { panel_id: seat.id('panel', dossier), ...at(seats, turn) };
  },
  conflict: (seat, row) => {
    const { recused, conflicted, busy } = castOf(seat);
    const { dossier, turn } = about(row);
    const others = dossier < 4 ? { user_id: conflicted, state: 'CONFIRMED' } : { user_id: busy, state: at(['OPEN', 'DISMISSED'], dossier) };
    return {
      dossier_id: seat.id('dossier', dossier),
      call_id: seat.id('call', dossier),
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
    policy: JSON.stringify(defaultPolicy),
    ordinal: row + 1,
    anonymity: at(anonymity, row),
    see_others: at(seeOthers, row),
    stage: at(['OPEN', 'OPEN', 'OPEN', 'DRAFT', 'OPEN', 'OPEN', 'CLOSED', 'CLOSED'], row),
    form_id: seat.id('form_version', 1),
    need: 3,
    places: 1,
  }),
  round_item: () => ({ revision: 1, chair_order: null }),
  assignment_run: (_seat, row) => ({ stage: at(['DONE', 'INFEASIBLE', 'FAILED', 'CANCELLED', 'APPLIED', 'QUEUED'], row) }),
  assignment: (seat, row) => ({
    call_id: seat.id('call', about(row).dossier),
    user_id: taskHolder(seat, row),
    stage: taskStage(row),
  }),
  review: (seat, row) => ({
    assignment_id: seat.id('assignment', row),
    user_id: taskHolder(seat, row),
    revision: 1,
    stage: reviewStage(row),
    submitted_at: reviewStage(row) === 'SUBMITTED' ? moment : null,
    form_id: seat.id('form_version', 1),
    scores: JSON.stringify({ worth: { score: 7 } }),
  }),
  ranking_vote: (seat, row) => ({
    user_id: at(people(seat), row),
    order: JSON.stringify([[seat.id('dossier', row % DOSSIERS)], [seat.mark('ranking_vote', 'order', row)]]),
  }),
  meeting: (seat, row) => ({
    stage: at(['OPEN', 'OPEN', 'PLANNED', 'CLOSED', 'OPEN', 'PLANNED', 'CLOSED', 'CANCELLED'], row),
    current_id: seat.id('agenda_item', row % DOSSIERS),
  }),
  agenda_item: (_seat, row) => {
    const stage = at(['PENDING', 'DISCUSSING', 'VOTING', 'DECIDED', 'DECIDED', 'POSTPONED', 'DECIDED', 'PENDING'], row);
    return { ordinal: row + 1, stage, passed: stage === 'DECIDED' ? true : null, closed_at: stage === 'DECIDED' ? moment : null };
  },
  attendance: (seat, row) => ({ user_id: at([castOf(seat).busy, castOf(seat).recused], about(row).turn), stands_in_for: null }),
  ballot: (seat, row) => ({ user_id: at([castOf(seat).busy, castOf(seat).done], about(row).turn) }),
  minutes: (_seat, row) => ({ number: row + 1 }),
  objection: (seat, row) => ({ tracking_id: seat.id('objection.tracking', row) }),
};
