// Who sees what of a selection, said a second time and by hand (the table of permission rules of the domain model):
// neither permission filters nor policies were looked at for it.
import type { Exception, Eyes, WorldRow, WorldViewer } from '@xinglin/kernel/testing/isolation-notes';

type Truth = Readonly<Record<string, readonly Exception[]>>;
type Rule = NonNullable<Exception['narrows']>;

const mine = (row: WorldRow, who: WorldViewer) => who.userId !== null && row.values.user_id === who.userId;
const sameTenant = (row: WorldRow, who: WorldViewer) => who.tenant !== null && row.values.tenant_id === who.tenant.id;
const some = (eyes: Eyes, table: string, found: (values: WorldRow['values']) => boolean) =>
  eyes.of(table).some(({ values }) => found(values));

/** Whoever has a confirmed conflict keeps away from the dossier and all that hangs on it, in whatever office. */
const keepsAway = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  who.userId !== null &&
  some(
    eyes,
    'conflict',
    (conflict) => conflict.dossier_id === dossierId && conflict.user_id === who.userId && conflict.state === 'CONFIRMED',
  );

/** Recused is whoever has a confirmed conflict, and whoever said that she has one. */
const recused = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  keepsAway(who, dossierId, eyes) ||
  some(eyes, 'conflict_declaration', (said) => said.dossier_id === dossierId && said.user_id === who.userId && said.answer === 'CONFLICT');

/** Yes or no is said before anything opens. */
const saidNo = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  some(eyes, 'conflict_declaration', (said) => said.dossier_id === dossierId && said.user_id === who.userId && said.answer === 'NONE');

const taskOf = (who: WorldViewer, dossierId: unknown, eyes: Eyes, ...stages: readonly string[]): boolean =>
  who.userId !== null &&
  some(eyes, 'assignment', (task) => task.dossier_id === dossierId && task.user_id === who.userId && stages.includes(String(task.stage)));

const reviews = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  !keepsAway(who, dossierId, eyes) &&
  saidNo(who, dossierId, eyes) &&
  taskOf(who, dossierId, eyes, 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');

const sitsOn = (who: WorldViewer, panelId: unknown, eyes: Eyes): boolean =>
  who.userId !== null && some(eyes, 'panel_member', (seat) => seat.panel_id === panelId && seat.user_id === who.userId);

const roundOf = (row: WorldRow, eyes: Eyes) => eyes.of('review_round').find(({ values }) => values.id === row.values.round_id)?.values;

const meetingOf = (eyes: Eyes, id: unknown) => eyes.of('meeting').find(({ values }) => values.id === id)?.values;

/** The dossier is on the table of a meeting now open, of a panel she sits on. */
const deliberates = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  !keepsAway(who, dossierId, eyes) &&
  saidNo(who, dossierId, eyes) &&
  eyes
    .of('agenda_item')
    .filter(({ values }) => values.dossier_id === dossierId)
    .map(({ values }) => meetingOf(eyes, values.meeting_id))
    .some((meeting) => meeting?.stage === 'OPEN' && sitsOn(who, meeting.panel_id, eyes));

/** On the agenda of a panel that she sits on, whenever it meets. */
const onMyAgenda = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  eyes
    .of('agenda_item')
    .filter(({ values }) => values.dossier_id === dossierId)
    .some(({ values }) => sitsOn(who, meetingOf(eyes, values.meeting_id)?.panel_id, eyes));

/** Tasks that she was asked to take, in whatever stage. */
const asked = (who: WorldViewer, eyes: Eyes) =>
  eyes
    .of('assignment')
    .filter((task) => mine(task, who) && sameTenant(task, who) && !['PROPOSED', 'CANCELLED'].includes(String(task.values.stage)));

/** Nobody can declare an interest in what has no name: whoever was asked and is not recused reads what it is called. */
const named = (who: WorldViewer, dossierId: unknown, eyes: Eyes, hidden: readonly string[] = []): boolean =>
  !recused(who, dossierId, eyes) &&
  asked(who, eyes).some(
    (task) =>
      task.values.dossier_id === dossierId &&
      ['INVITED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'].includes(String(task.values.stage)) &&
      !hidden.includes(String(roundOf(task, eyes)?.anonymity)),
  );

/** She reviews it in a round that does not hide the applicant. */
const knowsApplicant = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  reviews(who, dossierId, eyes) && named(who, dossierId, eyes, ['DOUBLE_BLIND']);

/** The association's own people: those who may read dossiers at all. */
const office = (who: WorldViewer) => who.roles.has('dossier.read');

const clear =
  (column = 'dossier_id'): Rule =>
  (row, who, eyes) =>
    !keepsAway(who, row.values[column], eyes);

/** Hangs on a dossier: for the office unless it must keep away, for others by a rule of their own. */
const officeOr =
  (other: Rule, column = 'dossier_id'): Rule =>
  (row, who, eyes) =>
    (office(who) && !keepsAway(who, row.values[column], eyes)) || other(row, who, eyes);

/** Office or, where there is none, those whom a seat lets in. */
const seatIn =
  (panelOf: (row: WorldRow, eyes: Eyes) => unknown): Rule =>
  (row, who, eyes) =>
    sitsOn(who, panelOf(row, eyes), eyes);

/** Another's review: after the own one on the same dossier is in, or at the meeting, as the round says. */
const seesOthersReview: Rule = (row, who, eyes) => {
  const { dossier_id: dossier, stage } = row.values;
  const gate = roundOf(row, eyes)?.see_others;
  if (stage !== 'SUBMITTED') return false;
  if (gate === 'AFTER_OWN' && reviews(who, dossier, eyes) && taskOf(who, dossier, eyes, 'SUBMITTED')) return true;
  return (gate === 'AFTER_OWN' || gate === 'AT_MEETING') && deliberates(who, dossier, eyes);
};

const isHidden = (row: WorldRow, eyes: Eyes) => roundOf(row, eyes)?.anonymity !== 'OPEN';

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
  minutes: [
    {
      reason: 'the office; the panel once there is something to sign',
      narrows: (row, who, eyes) =>
        who.roles.has('minutes.read') ||
        (['SIGNING', 'SIGNED'].includes(String(row.values.stage)) &&
          seatIn((each) => meetingOf(eyes, each.values.meeting_id)?.panel_id)(row, who, eyes)),
    },
  ],
  decision: [{ reason: 'as the dossier', narrows: clear() }],
  objection: [{ reason: 'as the dossier', narrows: clear() }],
};
