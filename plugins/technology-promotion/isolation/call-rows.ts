// Calls, what comes in for them, and its admission.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { derivedId } from '../server/dossier/copy-id.ts';
import { castOf, oneOf } from './cast.ts';
import { easyPolicy } from './policy.ts';
import {
  at,
  callOf,
  callStages,
  DOSSIERS,
  DRAFT,
  dossierStages,
  HALF_BLIND,
  handedIn,
  later,
  moment,
  OPEN_CALL,
  PAPER,
  revisionOf,
  SEALED,
  STRANDED,
  submissionStages,
} from './stages.ts';

type Values = NonNullable<IsolationNotes['values']>;
const list = (seat: WorldSeat, table: string, column: string, row: number, shape: object) =>
  JSON.stringify([{ ...shape, text: seat.mark(table, column, row) }]);
const tracks = (seat: WorldSeat, table: string, row: number) =>
  JSON.stringify([{ key: 'cardiology', name: seat.mark(table, 'tracks', row) }]);
const NOWHERE = '0198a000-0000-7000-8000-000000000000';
const rule = { channel: 'LETTER', applicantKinds: ['enterprise', 'institution'], invitedOnly: false, voucher: 'NONE', attachments: [] };

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
const answers = (seat: WorldSeat, table: string, column: string, row: number, more: object = {}) =>
  JSON.stringify({ summary: seat.mark(table, column, row), ...more });

/** The applicant’s file that the answers name; the association keeps a copy. */
const sourceOf = (seat: WorldSeat, row: number) => seat.id('dossier_file.source', row);
export const copyOf = (seat: WorldSeat, row: number) => derivedId(seat.id('dossier', row), revisionOf(row), sourceOf(seat, row));

/** A dossier has the id of the submission behind it: the first enterprise's are those that the first association received. */
const submissionId = (seat: WorldSeat, row: number): string =>
  seat.tenant.id === seat.first('enterprise').id && row < DRAFT
    ? seat.first('association').row('dossier', row)
    : seat.id('submission', row);
/** What an association receives is a copy: the applicant knows it. */
const copied = (seat: WorldSeat, row: number) => {
  const { mark } = seat.first('enterprise');
  return { title: mark('submission', 'title', row), number: mark('submission', 'number', row) };
};
const isDraft = (row: number) => at(submissionStages, row) === 'DRAFT';
const isFirst = (seat: WorldSeat) => seat.tenant.id === seat.first('association').id;

export const callRows: Values = {
  call: (seat, row) => ({
    stage: at(callStages, row),
    channels: ['LETTER'],
    review_formats: ['MEETING'],
    channel_rules: list(seat, 'call', 'channel_rules', row, rule),
    tracks: tracks(seat, 'call', row),
    checklist: JSON.stringify([{ key: 'a', label: seat.mark('call', 'checklist', row), help: '', required: true }]),
    policy: JSON.stringify(easyPolicy()),
    grace_minutes: 15,
    sealed: row === OPEN_CALL,
    unseal_asked_by: seat.person('any/staff'),
    ...(row === OPEN_CALL ? { opens_at: moment, opened_at: null, unsealed_at: null, unsealed_by: null } : {}),
    ...(row > OPEN_CALL ? { opens_at: moment, closes_at: later, closed_at: moment, policy_frozen_at: null } : {}),
  }),
  call_announcement: (seat, row) => ({
    number: seat.mark('call', 'number', row),
    title: seat.mark('call', 'title', row),
    audience: at(['PUBLIC', 'INVITED'], row),
    withdrawn_at: row % 4 < 2 ? null : moment,
    form: applicationForm(seat, 'call_announcement', 'form', row),
    tracks: tracks(seat, 'call_announcement', row),
    channel_rules: list(seat, 'call_announcement', 'channel_rules', row, rule),
    form_number: 1,
    min_years_in_use: 0,
    channels: ['LETTER'],
    review_formats: ['MEETING'],
    ...(row === OPEN_CALL ? { opens_at: moment } : { closes_at: later, closed_at: moment }),
  }),
  // Of those that were withdrawn the public has seen some. What they list is no dossier of the world: everybody reads its id there.
  public_notice: (seat, row) => ({
    starts_at: row % 8 < 4 ? moment : null,
    items: list(seat, 'public_notice', 'items', row, { dossierId: NOWHERE }),
  }),
  // A version tells whose year it is.
  holiday_year: ({ tenant }, row) => ({ year: 2090 + row, version: tenant.kind === 'association' ? 1 : 2 }),
  form_version: (seat, row) => ({
    kind: at(['APPLICATION', 'REVIEW'], row),
    number: 1,
    definition: row % 2 === 0 ? applicationForm(seat, 'form_version', 'definition', row) : reviewForm(seat, row),
  }),
  submission: (seat, row) => ({
    id: submissionId(seat, row),
    stage: at(submissionStages, row),
    answers: answers(seat, 'submission', 'answers', row),
    blind_answers: answers(seat, 'submission', 'blind_answers', row),
    host_id: seat.first('association').id,
    call_id: seat.first('association').row('call', row < DRAFT ? callOf(row) : row === STRANDED ? 7 : OPEN_CALL),
    form_number: 1,
    revision: isDraft(row) ? 0 : revisionOf(row),
    created_by: oneOf(seat, 'enterprise'),
    // Those that are written at: their channel and track must be ones of the call.
    ...(row === 0 || row === DRAFT ? { channel: 'LETTER', track: 'cardiology' } : {}),
    number: isDraft(row) ? null : seat.mark('submission', 'number', row),
  }),
  submission_revision: (seat, row) => ({
    submission_id: submissionId(seat, at(handedIn, row)),
    number: revisionOf(row),
    form_number: 1,
    answers: answers(seat, 'submission_revision', 'answers', row),
    blind_answers: answers(seat, 'submission_revision', 'blind_answers', row),
  }),
  call_receipt: (seat, row) =>
    row < DOSSIERS
      ? { id: isFirst(seat) ? seat.id('dossier', row) : seat.id('call_receipt', row), opened_at: moment }
      : {
          id: isFirst(seat) ? submissionIdOfSealed(seat) : seat.id('call_receipt', row),
          applicant_id: seat.first('enterprise').id,
          call_id: seat.id('call', OPEN_CALL),
          opened_at: null,
        },
  dossier: (seat, row) => ({
    ...(isFirst(seat) ? copied(seat, row) : {}),
    stage: at(dossierStages, row),
    call_id: seat.id('call', callOf(row)),
    applicant_id: seat.first('enterprise').id,
    merged_into_id: null,
    merged_by: null,
    merged_at: null,
    owner_dispute: row === 3,
    on_paper: row === PAPER,
    revision: revisionOf(row),
  }),
  dossier_revision: (seat, row) => ({
    number: revisionOf(row),
    form_number: 1,
    answers: answers(seat, 'dossier_revision', 'answers', row, { papers: [sourceOf(seat, row)] }),
    blind_answers: answers(seat, 'dossier_revision', 'blind_answers', row),
  }),
  dossier_file: (seat, row) => ({
    id: copyOf(seat, row),
    revision: revisionOf(row),
    blind: row % 2 === 0 && row !== HALF_BLIND,
    file_id: seat.id('stored_file', row),
  }),
  screening_check: (_seat, row) => ({
    revision: revisionOf(row),
    item_key: 'a',
    verdict: at(['DEFECT', 'PASS', 'NOT_APPLICABLE', 'PASS'], row),
  }),
  // One of them was sent by somebody who has to keep away since.
  supplement_notice: (seat, row) => (row === 3 ? { stage: 'SENT', sent_by: castOf(seat).conflicted } : {}),
  similar_pair: (seat, row) => {
    const [left, right] = [seat.id('dossier', row % DOSSIERS), seat.id('dossier', (row + 1) % DOSSIERS)].sort();
    return { left_id: left, right_id: right };
  },
};

const submissionIdOfSealed = (seat: WorldSeat): string => seat.first('enterprise').row('submission', SEALED);
