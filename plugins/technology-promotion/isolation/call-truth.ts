// Calls and their rounds, forms and notices.
import { asked, roundOf, sameTenant, sitsOn, some, type Truth } from './facts.ts';

export const callTruth: Truth = {
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
    {
      reason: 'a visitor who objected to a notice follows her objection there when it is withdrawn',
      opens: ({ values }, { userId }) => userId === null && values.stage === 'WITHDRAWN' && values.starts_at !== null,
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
};
