// Who sees what of the library and its promotion, said a second time and by hand: neither permission filters nor policies
// were looked at for it. The association's people see its own rows; holders and sites the rows in which they are named,
// as far as these were meant for them.
import type { Exception, Eyes, WorldRow, WorldViewer } from '@xinglin/kernel/testing/isolation-notes';

const here = (who: WorldViewer, id: unknown) => who.tenant !== null && who.tenant.id === id;
const ours = ({ values }: WorldRow, who: WorldViewer) => here(who, values.tenant_id);

/** Row of a table by its id. */
const found = (eyes: Eyes, table: string, id: unknown) => eyes.of(table).find(({ values }) => values.id === id)?.values;

const sent = (agreement: WorldRow['values'] | undefined, who: WorldViewer): boolean =>
  agreement !== undefined &&
  !['DRAFT', 'WITHDRAWN'].includes(String(agreement.stage)) &&
  (here(who, agreement.holder_id) || here(who, agreement.site_id));

const agreementOf = ({ values }: WorldRow, eyes: Eyes) => found(eyes, 'agreement', values.agreement_id);

const issuedTo = ({ values }: WorldRow, who: WorldViewer): boolean => values.stage !== 'DRAFT' && here(who, values.site_id);

const notAbout = (complaint: WorldRow['values'] | undefined, who: WorldViewer): boolean =>
  complaint !== undefined && (complaint.about_user_id === null || (who.userId !== null && complaint.about_user_id !== who.userId));

const takesPart = ({ values }: WorldRow, who: WorldViewer, eyes: Eyes): boolean =>
  eyes.of('activity_site').some((row) => row.values.activity_id === values.id && here(who, row.values.site_id));

/** Materials of an activity that the sites which take part in it read. */
const openToSites = ({ values }: WorldRow, who: WorldViewer, eyes: Eyes): boolean =>
  values.for_sites === true &&
  values.removed_at === null &&
  eyes.of('activity_site').some((row) => row.values.activity_id === values.activity_id && here(who, row.values.site_id));

const askedFor = ({ values }: WorldRow, who: WorldViewer, eyes: Eyes): boolean =>
  eyes.of('indicator_value').some((row) => row.values.indicator_id === values.id && here(who, row.values.site_id));

/** For the office of the organisation that keeps the row, and for the other party by a key and a standing of its own. */
const forBoth = (
  reason: string,
  office: string,
  party: string,
  stands: (row: WorldRow, who: WorldViewer, eyes: Eyes) => boolean,
): Exception => ({
  reason,
  narrows: (row, who, eyes) => (who.roles.has(office) && ours(row, who)) || (who.roles.has(party) && stands(row, who, eyes)),
});
const named =
  (column: string) =>
  ({ values }: WorldRow, who: WorldViewer): boolean =>
    here(who, values[column]);
const holder = named('holder_id');
const site = named('site_id');

export const libraryTruth: Readonly<Record<string, readonly Exception[]>> = {
  catalogue_entry: [
    { reason: 'the catalogue is public while an entry stands in it', opens: ({ values }) => values.withdrawn_at === null },
    { reason: 'what was withdrawn is shown to nobody', narrows: ({ values }) => values.withdrawn_at === null },
  ],

  library_entry: [forBoth('the library’s own people, and whoever holds the technology', 'entry.read', 'held-entry.read', holder)],
  library_version: [forBoth('as the entry', 'library-version.read', 'held-version.read', holder)],
  library_credential: [forBoth('as the entry', 'credential.read', 'held-credential.read', holder)],
  library_event: [forBoth('as the entry', 'library-event.read', 'held-event.read', holder)],
  ip_record: [forBoth('the association, and whoever holds the technology', 'ip.read', 'held-ip.read', holder)],
  ip_event: [forBoth('as the property', 'ip-event.read', 'held-ip.events', holder)],
  report_extract: [
    forBoth('the association that gives it, and the holder that is given it', 'report-extract.read', 'held-report.read', holder),
  ],
  evaluation_digest: [
    {
      reason: 'written for the holder; the association reads the evaluation itself',
      narrows: (row, who) => who.roles.has('evaluation-digest.read') && holder(row, who),
    },
  ],

  adoption_request: [
    forBoth(
      'the institution that asks, and the association that is asked',
      'adoption-request.read',
      'adoption-request.handle',
      (row, who) => here(who, row.values.association_id),
    ),
  ],
  holder_consent: [
    forBoth('the association that asks, and the holder that is asked', 'consent.read', 'consent.answer', holder),
    {
      reason: 'the holder is asked about an institution, and is told nothing of what that one wrote',
      hides: (row, column, who) => column === 'request_id' && !ours(row, who),
    },
  ],

  agreement: [
    { reason: 'holder and site are parties of what was sent to them', belongs: ({ values }, who) => sent(values, who) },
    forBoth('a draft and what was withdrawn are the association’s alone', 'agreement.read', 'our-agreement.read', ({ values }, who) =>
      sent(values, who),
    ),
  ],
  agreement_party: [
    {
      reason: 'all parties of an agreement that was sent see who has signed',
      belongs: (row, who, eyes) => sent(agreementOf(row, eyes), who),
    },
    forBoth('as the agreement', 'agreement-party.read', 'our-agreement.parties', (row, who, eyes) => sent(agreementOf(row, eyes), who)),
  ],

  site_adoption: [forBoth('the association, and the site itself; sites do not see each other', 'site.read', 'our-site.read', site)],
  adoption_event: [forBoth('as the site', 'adoption-event.read', 'our-site.events', site)],
  sustained_claim: [forBoth('as the site', 'sustained-claim.read', 'our-sustained-claim.read', site)],
  readiness_check: [forBoth('as the site', 'readiness.read', 'our-site.readiness', site)],

  activity: [
    { reason: 'a site takes part in an activity', belongs: takesPart },
    forBoth('a site reads the activities that it takes part in', 'activity.read', 'our-activity.read', takesPart),
    {
      reason: 'what an activity needs and what came of it speaks of all its sites',
      hides: (row, column, who) => ['details', 'summary'].includes(column) && !ours(row, who),
    },
  ],
  promotion_file: [
    { reason: 'the sites of an activity read the materials that are open to them', belongs: openToSites },
    forBoth(
      'the association, the site that it is about, and the sites that it is open to',
      'promotion-file.read',
      'our-promotion-file.read',
      (row, who, eyes) => site(row, who) || openToSites(row, who, eyes),
    ),
  ],
  activity_site: [forBoth('a site sees its own part only', 'activity-site.read', 'our-activity.site', site)],

  finding: [
    { reason: 'a site is told what was found at it, once it was issued', belongs: issuedTo },
    forBoth('what is being written is the association’s', 'finding.read', 'our-finding.read', issuedTo),
  ],
  policy_document: [
    forBoth(
      'a site reads the documents that apply to what it takes part in, once they are in force',
      'policy.read',
      'our-policy.read',
      ({ values }, who, eyes) =>
        values.stage !== 'DRAFT' &&
        eyes.of('policy_share').some((row) => row.values.policy_id === values.id && here(who, row.values.grantee_id)),
    ),
  ],
  finding_response: [forBoth('whoever found it, and the site that answers', 'finding-response.read', 'our-finding.responses', site)],

  safety_event: [forBoth('the association, and the site where it happened', 'safety-event.read', 'our-safety-event.read', site)],

  complaint: [{ reason: 'whoever it is about does not read it', narrows: ({ values }, who) => notAbout(values, who) }],
  complaint_event: [
    { reason: 'as the complaint', narrows: ({ values }, who, eyes) => notAbout(found(eyes, 'complaint', values.complaint_id), who) },
  ],
  complainant: [
    {
      reason: 'for those who may know who complained, and never for whoever it is about',
      narrows: ({ values }, who, eyes) => who.roles.has('complainant.read') && notAbout(found(eyes, 'complaint', values.complaint_id), who),
    },
  ],

  indicator: [
    { reason: 'a site is asked for figures', belongs: askedFor },
    forBoth('a site reads what the figures are that it is asked for', 'indicator.read', 'our-indicator.read', askedFor),
  ],
  indicator_value: [forBoth('the association, and the site whose figure it is', 'figure.read', 'our-figure.read', site)],
};
