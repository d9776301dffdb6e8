// Who stands how to a dossier, read from the rows of the world alone.
import type { Exception, Eyes, WorldRow, WorldViewer } from '@xinglin/kernel/testing/isolation-notes';

/** Exceptions by table. */
export type Truth = Readonly<Record<string, readonly Exception[]>>;
type Rule = NonNullable<Exception['narrows']>;

export const mine = (row: WorldRow, who: WorldViewer) => who.userId !== null && row.values.user_id === who.userId;
export const sameTenant = (row: WorldRow, who: WorldViewer) => who.tenant !== null && row.values.tenant_id === who.tenant.id;
export const some = (eyes: Eyes, table: string, found: (values: WorldRow['values']) => boolean) =>
  eyes.of(table).some(({ values }) => found(values));

/** Whoever has a confirmed conflict keeps away from the dossier and all that hangs on it, in whatever office. */
export const keepsAway = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  who.userId !== null &&
  some(
    eyes,
    'conflict',
    (conflict) => conflict.dossier_id === dossierId && conflict.user_id === who.userId && conflict.state === 'CONFIRMED',
  );

/** Recused is whoever has a confirmed conflict, and whoever said that she has one. */
export const recused = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  keepsAway(who, dossierId, eyes) ||
  some(eyes, 'conflict_declaration', (said) => said.dossier_id === dossierId && said.user_id === who.userId && said.answer === 'CONFLICT');

/** Yes or no is said before anything opens. */
export const saidNo = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  some(eyes, 'conflict_declaration', (said) => said.dossier_id === dossierId && said.user_id === who.userId && said.answer === 'NONE');

export const taskOf = (who: WorldViewer, dossierId: unknown, eyes: Eyes, ...stages: readonly string[]): boolean =>
  who.userId !== null &&
  some(eyes, 'assignment', (task) => task.dossier_id === dossierId && task.user_id === who.userId && stages.includes(String(task.stage)));

export const reviews = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  !keepsAway(who, dossierId, eyes) &&
  saidNo(who, dossierId, eyes) &&
  taskOf(who, dossierId, eyes, 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');

export const sitsOn = (who: WorldViewer, panelId: unknown, eyes: Eyes): boolean =>
  who.userId !== null && some(eyes, 'panel_member', (seat) => seat.panel_id === panelId && seat.user_id === who.userId);

export const roundOf = (row: WorldRow, eyes: Eyes) =>
  eyes.of('review_round').find(({ values }) => values.id === row.values.round_id)?.values;

export const meetingOf = (eyes: Eyes, id: unknown) => eyes.of('meeting').find(({ values }) => values.id === id)?.values;

/** The dossier is on the table of a meeting now open, of a panel she sits on. */
export const deliberates = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  !keepsAway(who, dossierId, eyes) &&
  saidNo(who, dossierId, eyes) &&
  eyes
    .of('agenda_item')
    .filter(({ values }) => values.dossier_id === dossierId)
    .map(({ values }) => meetingOf(eyes, values.meeting_id))
    .some((meeting) => meeting?.stage === 'OPEN' && sitsOn(who, meeting.panel_id, eyes));

/** On the agenda of a panel that she sits on, whenever it meets. */
export const onMyAgenda = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  eyes
    .of('agenda_item')
    .filter(({ values }) => values.dossier_id === dossierId)
    .some(({ values }) => sitsOn(who, meetingOf(eyes, values.meeting_id)?.panel_id, eyes));

/** Tasks that she was asked to take, in whatever stage. */
export const asked = (who: WorldViewer, eyes: Eyes) =>
  eyes
    .of('assignment')
    .filter((task) => mine(task, who) && sameTenant(task, who) && !['PROPOSED', 'CANCELLED'].includes(String(task.values.stage)));

/** Nobody can declare an interest in what has no name: whoever was asked and is not recused reads what it is called. */
export const named = (who: WorldViewer, dossierId: unknown, eyes: Eyes, hidden: readonly string[] = []): boolean =>
  !recused(who, dossierId, eyes) &&
  asked(who, eyes).some(
    (task) =>
      task.values.dossier_id === dossierId &&
      ['INVITED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'].includes(String(task.values.stage)) &&
      !hidden.includes(String(roundOf(task, eyes)?.anonymity)),
  );

/** She reviews it in a round that does not hide the applicant. */
export const knowsApplicant = (who: WorldViewer, dossierId: unknown, eyes: Eyes): boolean =>
  reviews(who, dossierId, eyes) && named(who, dossierId, eyes, ['DOUBLE_BLIND']);

/** The association's own people: those who may read dossiers at all. */
export const office = (who: WorldViewer) => who.roles.has('dossier.read');

export const clear =
  (column = 'dossier_id'): Rule =>
  (row, who, eyes) =>
    !keepsAway(who, row.values[column], eyes);

/** Hangs on a dossier: for the office unless it must keep away, for others by a rule of their own. */
export const officeOr =
  (other: Rule, column = 'dossier_id'): Rule =>
  (row, who, eyes) =>
    (office(who) && !keepsAway(who, row.values[column], eyes)) || other(row, who, eyes);

/** Office or, where there is none, those whom a seat lets in. */
export const seatIn =
  (panelOf: (row: WorldRow, eyes: Eyes) => unknown): Rule =>
  (row, who, eyes) =>
    sitsOn(who, panelOf(row, eyes), eyes);

/** Another's review: after the own one on the same dossier is in, at the meeting, or once the decision is known, as the round says. */
export const seesOthersReview: Rule = (row, who, eyes) => {
  const { dossier_id: dossier, stage } = row.values;
  const gate = roundOf(row, eyes)?.see_others;
  if (stage !== 'SUBMITTED') return false;
  const handedIn = reviews(who, dossier, eyes) && taskOf(who, dossier, eyes, 'SUBMITTED');
  if (gate === 'AFTER_OWN' && handedIn) return true;
  const released = some(eyes, 'decision', (decision) => decision.dossier_id === dossier && decision.released_at !== null);
  if ((gate === 'AT_MEETING' || gate === 'AFTER_RELEASE') && handedIn && released) return true;
  return (gate === 'AFTER_OWN' || gate === 'AT_MEETING') && deliberates(who, dossier, eyes);
};

export const isHidden = (row: WorldRow, eyes: Eyes) => roundOf(row, eyes)?.anonymity !== 'OPEN';
