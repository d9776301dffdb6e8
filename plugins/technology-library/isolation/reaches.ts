// Where an act changes rows of the other party of an agreement, a site, a technology or a request, each as the module means it.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';

type Reaches = NonNullable<IsolationNotes['reaches']>;
const all = (reason: string, acts: Readonly<Record<string, string>>): Reaches =>
  Object.fromEntries(Object.entries(acts).flatMap(([act, tables]) => tables.split(' ').map((table) => [`${act} ${table}`, reason])));
const told = (...acts: readonly string[]) => acts.map((act) => [act, 'notification'] as const);

/** Acts of the association of which holder or site is told. */
const onEntries = told(
  ...['listLibraryEntry', 'suspendLibraryEntry', 'resumeLibraryEntry', 'supersedeLibraryEntry', 'exitLibraryEntry'],
  ...[
    'issueLibraryVersion',
    'revokeLibraryCredential',
    'openLibraryReview',
    'concludeLibraryReview',
    'proposeSite',
    'withdrawConsent',
    'createIpRecord',
    'moveIpRecord',
  ],
);
const onSites = told(
  ...[
    'acceptReadiness',
    'returnReadiness',
    'startReadiness',
    'moveSite',
    'confirmSustainedClaim',
    'returnSustainedClaim',
    'terminateProject',
    'planActivity',
    'updateActivity',
  ],
  ...['cancelActivity', 'issueFinding', 'returnFinding', 'verifyFinding', 'waiveFinding', 'assessSafetyEvent', 'askForFigures'],
  ...['returnFigure', 'closeSafetyEvent', 'concludeEvaluation'],
);
const onAgreements = told('sendAgreement', 'withdrawAgreement', 'terminateAgreement', 'recordPaperSignature', 'amendAgreement');

export const libraryReaches: Reaches = {
  ...all('the other party’s people are told of it', Object.fromEntries([...onEntries, ...onSites, ...onAgreements])),
  ...all('a technology that was selected enters the library with the end of its call, of which its holder is told', {
    concludeCall: 'notification',
  }),
  ...all('a request is the institution’s own row; the association answers in it, and its people are told', {
    forwardAdoptionRequest: 'adoption_request notification',
    acceptAdoptionRequest: 'adoption_request notification',
    declineAdoptionRequest: 'adoption_request notification',
  }),
  ...all(
    'the database lets an institution answer in its own request, whichever act it comes by, and the association it was made to keeps that; that declining is the association’s, permissions see to',
    { declineAdoptionRequest: 'ledger_entry holder_consent' },
  ),
  ...all('what an institution asks is made known to the association', {
    createAdoptionRequest: 'notification ledger_entry number_series',
    withdrawAdoptionRequest: 'notification holder_consent',
  }),
  ...all('the holder answers in the row that asks it, and the ledger of the association keeps it', {
    acceptConsent: 'holder_consent ledger_entry notification',
    declineConsent: 'holder_consent ledger_entry notification',
  }),
  ...all('a party answers in the agreement that was sent to it, and all parties are told', {
    refuseAgreement: 'agreement agreement_party ledger_entry notification',
    requestAgreementChange: 'agreement agreement_party ledger_entry notification',
  }),
  ...all('a site answers in the rows that the association keeps of it', {
    consentSite: 'site_adoption adoption_event notification',
    claimSustained: 'sustained_claim ledger_entry notification',
    withdrawSustainedClaim: 'sustained_claim ledger_entry',
    reportFigure: 'indicator_value notification',
    respondToFinding: 'finding finding_response notification ledger_entry',
    reportSafetyEvent: 'safety_event ledger_entry number_series notification',
    saveReadiness: 'readiness_check',
    submitReadiness: 'readiness_check notification',
    closeReadinessGap: 'readiness_check',
  }),
  ...all(
    'the database lets a site write the figure that it was asked for, whichever act it comes by; that it is reportFigure, permissions see to',
    {
      reportFigureFor: 'indicator_value',
    },
  ),
};
