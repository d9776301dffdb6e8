// Who sees what of a selection, said a second time and by hand (the table of permission rules of the domain model):
// neither permission filters nor policies were looked at for it.
import type { Exception } from '@xinglin/kernel/testing/isolation-notes';
import {
  asked,
  clear,
  deliberates,
  isHidden,
  keepsAway,
  knowsApplicant,
  meetingOf,
  mine,
  named,
  office,
  officeOr,
  onMyAgenda,
  recused,
  reviews,
  roundOf,
  saidNo,
  sameTenant,
  seatIn,
  seesOthersReview,
  sitsOn,
  some,
} from './facts.ts';

type Truth = Readonly<Record<string, readonly Exception[]>>;

export const selectionTruth: Truth = {
  call_announcement: [
    {
      reason: 'a published call is for everybody while it stands',
      opens: ({ values }) => values.audience === 'PUBLIC' && values.withdrawn_at === null,
    },
    {
      reason: 'an invitation shows the call to the organisation that was sent it, until it is withdrawn',
      narrows: (row, who) => row.values.withdrawn_at === null || sameTenant(row, who),
    },
  ],
  public_notice: [
    {
      reason: 'a notice is read by everybody once it is published',
      opens: ({ values }) => ['PUBLISHED', 'CLOSED'].includes(String(values.stage)),
    },
  ],
  call: [
    {
      reason: 'an expert knows which call her tasks belong to',
      columns: ['id', 'title', 'number', 'tracks'],
      opens: (row, who, eyes) => asked(who, eyes).some(({ values }) => values.call_id === row.values.id),
    },
    {
      reason: 'whoever sits on a panel knows which call its meetings are about',
      columns: ['title'],
      opens: (row, who, eyes) =>
        some(eyes, 'meeting', (meeting) => meeting.call_id === row.values.id && sitsOn(who, meeting.panel_id, eyes)),
    },
  ],
  review_round: [
    {
      reason: 'an expert knows the rules and dates of the rounds that she has tasks in',
      columns: ['id', 'call_id', 'name', 'stage', 'due_at', 'ordinal', 'kind', 'format', 'anonymity', 'see_others', 'form_id'],
      opens: (row, who, eyes) => asked(who, eyes).some(({ values }) => values.round_id === row.values.id),
    },
  ],
  form_version: [
    {
      reason: 'an expert fills in the forms of her rounds, and reads answers beside their questions',
      columns: ['id', 'definition', 'content_hash', 'name', 'number', 'kind'],
      opens: (row, who, eyes) =>
        asked(who, eyes).some(
          (task) =>
            roundOf(task, eyes)?.form_id === row.values.id ||
            (task.values.call_id === row.values.call_id && row.values.kind === 'APPLICATION'),
        ),
    },
    {
      reason: 'an applicant reads the form that it filled in beside its answers',
      columns: ['definition'],
      handed: true,
      opens: (row, who, eyes) =>
        row.values.kind === 'APPLICATION' &&
        eyes.of('submission_revision').some((revision) => {
          const submission = eyes.of('submission').find(({ values }) => values.id === revision.values.submission_id)?.values;
          return (
            sameTenant(revision, who) &&
            revision.values.form_number === row.values.number &&
            submission?.call_id === row.values.call_id &&
            submission?.host_id === row.values.tenant_id
          );
        }),
    },
  ],
  dossier: [
    { reason: 'whoever must keep away does not learn of it', narrows: clear('id') },
    {
      reason: 'the id, for the declaration that comes before everything else',
      columns: ['id'],
      opens: (row, who, eyes) =>
        asked(who, eyes).some(({ values }) => values.dossier_id === row.values.id) ||
        (onMyAgenda(who, row.values.id, eyes) && !recused(who, row.values.id, eyes)),
    },
    {
      reason: 'what an expert reviews has a name',
      columns: ['title', 'track', 'revision', 'number'],
      opens: (row, who, eyes) => sameTenant(row, who) && named(who, row.values.id, eyes),
    },
    {
      reason: 'an agenda has titles, except for whoever is recused',
      columns: ['title'],
      opens: (row, who, eyes) => sameTenant(row, who) && onMyAgenda(who, row.values.id, eyes) && !recused(who, row.values.id, eyes),
    },
    {
      reason: 'the applicant is known where the round does not hide it',
      columns: ['applicant_name'],
      opens: (row, who, eyes) => sameTenant(row, who) && named(who, row.values.id, eyes, ['DOUBLE_BLIND']),
    },
  ],
  dossier_revision: [
    { reason: 'as the dossier', narrows: clear() },
    {
      reason: 'an expert is served the redacted copy of what she reviews or deliberates on',
      columns: ['id', 'tenant_id', 'dossier_id', 'number', 'title', 'blind_answers', 'form_number', 'received_at'],
      opens: (row, who, eyes) =>
        sameTenant(row, who) && (reviews(who, row.values.dossier_id, eyes) || deliberates(who, row.values.dossier_id, eyes)),
    },
    {
      reason: 'the answers as they are, where the round does not hide the applicant',
      columns: ['answers'],
      opens: (row, who, eyes) => sameTenant(row, who) && knowsApplicant(who, row.values.dossier_id, eyes),
    },
  ],
  dossier_file: [
    {
      reason: 'as the dossier; experts get the redacted files, and the others only where the applicant is not hidden',
      narrows: officeOr((row, who, eyes) => {
        const { dossier_id: dossier, blind } = row.values;
        if (blind === true) return reviews(who, dossier, eyes) || deliberates(who, dossier, eyes);
        const rounds = eyes.of('round_item').filter(({ values }) => values.dossier_id === dossier);
        return reviews(who, dossier, eyes) && rounds.every((item) => roundOf(item, eyes)?.anonymity !== 'DOUBLE_BLIND');
      }),
    },
  ],
  screening_check: [{ reason: 'as the dossier', narrows: clear() }],
  supplement_notice: [{ reason: 'as the dossier', narrows: clear() }],
  similar_pair: [
    {
      reason: 'a pair is hidden with either of its dossiers',
      narrows: (row, who, eyes) => clear('left_id')(row, who, eyes) && clear('right_id')(row, who, eyes),
    },
  ],
  expert_profile: [
    { reason: 'what she says of herself is hers', opens: mine },
    {
      reason: 'associations that engaged her read it',
      belongs: (row, who, eyes) =>
        some(
          eyes,
          'expert',
          (expert) => expert.user_id === row.values.user_id && expert.tenant_id === who.tenant?.id && expert.stage === 'ENGAGED',
        ),
      narrows: (_row, who) => who.roles.has('expert.read'),
    },
  ],
  expert_affiliation: [
    { reason: 'what she says of herself is hers', opens: mine },
    {
      reason: 'associations that engaged her read it',
      belongs: (row, who, eyes) =>
        some(
          eyes,
          'expert',
          (expert) => expert.user_id === row.values.user_id && expert.tenant_id === who.tenant?.id && expert.stage === 'ENGAGED',
        ),
      narrows: (_row, who) => who.roles.has('expert.read'),
    },
  ],
  expert: [
    {
      reason: 'the list is for the office; an expert sees her own engagement',
      narrows: (row, who) => who.roles.has('expert.read') || mine(row, who),
    },
  ],
  conflict: [
    {
      reason: 'the office sees conflicts of dossiers that it may handle; nobody handles her own',
      narrows: (row, who, eyes) => clear()(row, who, eyes) && !mine(row, who),
    },
  ],
  conflict_declaration: [
    {
      reason: 'the office, and whoever declared',
      narrows: (row, who, eyes) => mine(row, who) || (who.roles.has('conflict.read') && clear()(row, who, eyes)),
    },
  ],
  round_item: [{ reason: 'as the dossier', narrows: clear() }],
  assignment_run: [
    {
      reason: 'what a run found for a dossier is hidden with it; a run of the world has the one of its round',
      hides: (row, column, who, eyes) =>
        column === 'result' &&
        eyes
          .of('round_item')
          .filter(({ values }) => values.round_id === row.values.round_id)
          .every(({ values }) => keepsAway(who, values.dossier_id, eyes)),
    },
  ],
  assignment: [
    {
      reason: 'the office, and the expert once she was asked',
      narrows: officeOr((row, who) => mine(row, who) && !['PROPOSED', 'CANCELLED'].includes(String(row.values.stage))),
    },
  ],
  review: [
    {
      reason: 'the office; the expert her own while she reviews; others as the round lets them',
      narrows: officeOr((row, who, eyes) =>
        mine(row, who) ? reviews(who, row.values.dossier_id, eyes) : seesOthersReview(row, who, eyes),
      ),
      hides: (row, column, who, eyes) =>
        !office(who) &&
        !mine(row, who) &&
        (column === 'confidential' || (['user_id', 'assignment_id'].includes(column) && isHidden(row, eyes))),
    },
  ],
  ranking_vote: [
    { reason: 'the own vote; the office sees all', narrows: (row, who) => mine(row, who) || who.roles.has('ranking-vote.read') },
  ],
  panel_member: [
    {
      reason: 'whoever leads a meeting is told by name who makes up its quorum',
      columns: ['name'],
      opens: (row, who, eyes) =>
        some(
          eyes,
          'attendance',
          (seat) =>
            seat.user_id === who.userId &&
            ['CHAIR', 'SECRETARY'].includes(String(seat.seat)) &&
            meetingOf(eyes, seat.meeting_id)?.panel_id === row.values.panel_id,
        ),
    },
  ],
  meeting: [
    {
      reason: 'the office and the panel',
      narrows: (row, who, eyes) => who.roles.has('meeting.read') || seatIn((each) => each.values.panel_id)(row, who, eyes),
    },
  ],
  agenda_item: [
    {
      reason: 'every item has a number on the agenda of the panel, and a version for whoever acts on it',
      columns: ['id', 'ordinal', 'version', 'meeting_id'],
      opens: (row, who, eyes) => sitsOn(who, meetingOf(eyes, row.values.meeting_id)?.panel_id, eyes),
    },
    {
      reason: 'what came of an item is known to the panel that took part, without those who are recused',
      columns: ['stage', 'passed', 'result', 'dossier_id'],
      opens: (row, who, eyes) =>
        sitsOn(who, meetingOf(eyes, row.values.meeting_id)?.panel_id, eyes) &&
        saidNo(who, row.values.dossier_id, eyes) &&
        !recused(who, row.values.dossier_id, eyes),
    },
    {
      reason: 'the office; the panel while it meets, without those who keep away',
      narrows: officeOr((row, who, eyes) => deliberates(who, row.values.dossier_id, eyes)),
    },
  ],
  attendance: [
    {
      reason: 'the office and the panel',
      narrows: (row, who, eyes) =>
        who.roles.has('meeting.read') || seatIn((each) => meetingOf(eyes, each.values.meeting_id)?.panel_id)(row, who, eyes),
    },
  ],
  ballot: [
    {
      reason: 'the own vote; the office once the item is decided, unless it must keep away',
      narrows: (row, who, eyes) => {
        const item = eyes.of('agenda_item').find(({ values }) => values.id === row.values.agenda_item_id)?.values;
        return mine(row, who) || (office(who) && item?.stage === 'DECIDED' && !keepsAway(who, item.dossier_id, eyes));
      },
    },
  ],
  round_archive: [
    {
      reason: 'read by whoever asked for it, and by nobody who must keep away from something in it',
      narrows: (row, who, eyes) =>
        row.values.requested_by === who.userId &&
        !some(eyes, 'round_archive_dossier', (part) => part.archive_id === row.values.id && keepsAway(who, part.dossier_id, eyes)),
    },
  ],
  minutes: [
    {
      reason: 'the office; the panel once there is something to sign',
      narrows: (row, who, eyes) =>
        who.roles.has('minutes.read') ||
        (['SIGNING', 'SIGNED'].includes(String(row.values.stage)) &&
          seatIn((each) => meetingOf(eyes, each.values.meeting_id)?.panel_id)(row, who, eyes)),
    },
  ],
  minutes_copy: [
    {
      reason: 'as the minutes, and for nobody who is recused from one of their items: a document holds all of them',
      narrows: (row, who, eyes) => {
        const minutes = eyes.of('minutes').find(({ values }) => values.id === row.values.minutes_id)?.values;
        const items = eyes.of('agenda_item').filter(({ values }) => values.meeting_id === minutes?.meeting_id);
        if (items.some(({ values }) => recused(who, values.dossier_id, eyes))) return false;
        return (
          who.roles.has('minutes-copy.read') ||
          (['SIGNING', 'SIGNED'].includes(String(minutes?.stage)) && sitsOn(who, meetingOf(eyes, minutes?.meeting_id)?.panel_id, eyes))
        );
      },
    },
  ],
  decision: [{ reason: 'as the dossier', narrows: clear() }],
  objection: [{ reason: 'as the dossier', narrows: clear() }],
};
