// Who sees what of the library and its promotion, said a second time and by hand: neither permission filters nor policies
// were looked at for it.
import type { Exception, Eyes, WorldViewer } from '@xinglin/kernel/testing/isolation-notes';

const here = (who: WorldViewer, id: unknown) => who.tenant !== null && who.tenant.id === id;

const sent = (agreement: Readonly<Record<string, unknown>> | undefined, who: WorldViewer): boolean =>
  agreement !== undefined &&
  !['DRAFT', 'WITHDRAWN'].includes(String(agreement.stage)) &&
  (here(who, agreement.holder_id) || here(who, agreement.site_id));

const agreementOf = (eyes: Eyes, id: unknown) => eyes.of('agreement').find(({ values }) => values.id === id)?.values;

export const libraryTruth: Readonly<Record<string, readonly Exception[]>> = {
  catalogue_entry: [
    { reason: 'the catalogue is public while an entry stands in it', opens: ({ values }) => values.withdrawn_at === null },
    { reason: 'what was withdrawn is shown to nobody', narrows: ({ values }) => values.withdrawn_at === null },
  ],
  agreement: [{ reason: 'holder and site read what was sent to them', opens: ({ values }, who) => sent(values, who) }],
  agreement_party: [
    {
      reason: 'all parties of an agreement that was sent see who has signed',
      opens: ({ values }, who, eyes) => sent(agreementOf(eyes, values.agreement_id), who),
    },
  ],
  activity: [
    {
      reason: 'a site reads the activities that it takes part in',
      opens: ({ values }, who, eyes) =>
        eyes.of('activity_site').some((row) => row.values.activity_id === values.id && here(who, row.values.site_id)),
    },
  ],
  promotion_file: [
    {
      reason: 'the sites of an activity read the materials that are open to them',
      opens: ({ values }, who, eyes) =>
        values.for_sites === true &&
        values.removed_at === null &&
        eyes.of('activity_site').some((row) => row.values.activity_id === values.activity_id && here(who, row.values.site_id)),
    },
  ],
  finding: [
    {
      reason: 'a site reads what was found at it, once it was issued',
      opens: ({ values }, who) => values.stage !== 'DRAFT' && here(who, values.site_id),
    },
  ],
  policy_document: [
    {
      reason: 'a site reads the documents that apply to what it takes part in, once they are in force',
      opens: ({ values }, who, eyes) =>
        values.stage !== 'DRAFT' &&
        eyes.of('policy_share').some((row) => row.values.policy_id === values.id && here(who, row.values.grantee_id)),
    },
  ],
  indicator: [
    {
      reason: 'a site reads what the figures are that it is asked for',
      opens: ({ values }, who, eyes) =>
        eyes.of('indicator_value').some((row) => row.values.indicator_id === values.id && here(who, row.values.site_id)),
    },
  ],
};
