import { technologyLibraryPermissions } from './permissions.ts';

type Key = keyof typeof technologyLibraryPermissions;

const holder: readonly Key[] = [
  'catalogue.read',
  'held-entry.read',
  'held-version.read',
  'held-credential.read',
  'held-event.read',
  'held-use.read',
  'held-ip.read',
  'held-ip.events',
  'evaluation-digest.read',
  'held-report.read',
  'our-agreement.read',
  'our-agreement.parties',
];
const answering: readonly Key[] = [...holder, 'consent.answer', 'our-agreement.ask'];
const site: readonly Key[] = [
  'adoption-request.read',
  'our-site.read',
  'our-site.events',
  'our-site.readiness',
  'our-sustained-claim.read',
  'our-activity.read',
  'our-activity.site',
  'our-promotion-file.read',
  'our-finding.read',
  'our-finding.responses',
  'our-safety-event.read',
  'our-indicator.read',
  'our-figure.read',
  'our-policy.read',
];
const adopting: readonly Key[] = [
  ...site,
  'adoption-request.write',
  'our-site.consent',
  'our-site.claim',
  'our-sustained-claim.withdraw',
  'our-finding.respond',
  'our-safety-event.report',
  'our-figure.report',
  'our-promotion-file.write',
];

const keys = Object.keys(technologyLibraryPermissions) as Key[];
const outside = new Set<Key>([...answering, ...adopting, 'our-agreement.sign']);
/** All that the association's own people may do; holders' and sites' rows are not theirs, the catalogue is everybody's. */
const association = keys.filter((key) => key === 'catalogue.read' || !outside.has(key));
/** Acts that bind the association to the outside are the administrator's. */
const reserved = new Set<Key>([
  'entry.exit',
  'catalogue.publish',
  'agreement.run',
  'agreement.sign',
  'plan.approve',
  'evaluation.conclude',
  'risk.close',
  'complainant.read',
  'complainant.write',
  'complaint-policy.write',
  'report.publish',
  'report-calendar.write',
  'budget.approve',
  'budget.settle',
  'budget-adjustment.approve',
  'budget-adjustment.reject',
]);

/** Lists under `<kind>/<name>` join the role `any/<name>` of that kind. Institutions both hold technologies and adopt them. */
export const technologyLibraryRoles = {
  'association/administrator': association,
  'association/staff': association.filter((key) => !reserved.has(key)),
  'association/reader': association.filter(
    (key) =>
      key.endsWith('.read') &&
      !['participation.read', 'library-file.read', 'promotion-file.read', 'budget-use.read', 'complainant.read'].includes(key),
  ),
  'enterprise/administrator': [...answering, 'our-agreement.sign'],
  'enterprise/staff': answering,
  'enterprise/reader': holder,
  'institution/administrator': [...answering, ...adopting, 'our-agreement.sign'],
  'institution/staff': [...answering, ...adopting],
  'institution/reader': [...holder, ...site],
  'agency/administrator': ['catalogue.read'],
  'agency/staff': ['catalogue.read'],
} satisfies Record<string, readonly string[]>;
