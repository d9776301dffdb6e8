// What writes itself into the ledger 台账. The portal has the words of each key (`ledger.<key>`), with `params` in them.

export const ledgerActs = [
  'entry-listed',
  'entry-suspended',
  'entry-resumed',
  'entry-re-evaluation-opened',
  'entry-re-evaluation-concluded',
  'entry-superseded',
  'entry-exited',
  'version-issued',
  'credential-lapsed',
  'credential-renewed',
  'project-created',
  'project-moved',
  'plan-approved',
  'site-approached',
  'site-moved',
  'site-returned',
  'site-merged',
  'readiness-accepted',
  'agreement-sent',
  'agreement-signed',
  'agreement-effective',
  'agreement-ended',
  'activity-planned',
  'activity-completed',
  'activity-cancelled',
  'session-held',
  'certificate-issued',
  'note',
] as const;

export type LedgerAct = (typeof ledgerActs)[number];
