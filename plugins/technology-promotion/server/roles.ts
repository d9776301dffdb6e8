import { technologyPromotionPermissions } from './permissions.ts';

type Key = keyof typeof technologyPromotionPermissions;

const applicant: readonly Key[] = ['announcement.read', 'letter.read', 'technology.read', 'submission.read', 'submission.revisions'];
const submitting: readonly Key[] = [...applicant, 'submission.write', 'submission.submit'];

const expert: readonly Key[] = [
  'expert.own',
  'expert-profile.own',
  'expert-affiliation.own',
  'conflict-declaration.own',
  'assignment.own',
  'review.own',
  'review.others',
  'material.own',
  'ranking-vote.own',
  'meeting.own',
  'meeting.chair',
  'meeting.order',
  'agenda-item.own',
  'agenda-item.chair',
  'attendance.own',
  'ballot.own',
  'minutes.sign',
  'minutes-copy.sign',
];

const keys = Object.keys(technologyPromotionPermissions) as Key[];
const ofApplicants = new Set<Key>(submitting);
const ofExperts = new Set<Key>(expert);

/** Of the rows that are somebody's own or meant for the outside, those that the association's people need as well: its secretary has a seat. */
const shared = new Set<Key>(['announcement.read', 'conflict-declaration.own', 'meeting.own', 'minutes.sign', 'minutes-copy.sign']);
/** All that the association's own people may do; experts' and applicants' rows are not theirs. */
const association = keys.filter((key) => shared.has(key) || (!ofExperts.has(key) && !ofApplicants.has(key)));
/** Acts that bind the association to the outside are the administrator's. */
const reserved = new Set<Key>(['call.unseal', 'dossier.merge', 'decision.release', 'public-notice.write', 'objection.handle']);

/** Lists under `<kind>/<name>` join the role `any/<name>` of that kind. */
export const technologyPromotionRoles = {
  'association/administrator': association,
  'association/staff': association.filter((key) => !reserved.has(key)),
  'association/reader': [
    'call.read',
    'form-version.read',
    'announcement.read',
    'expert.read',
    'panel.read',
    'panel-member.read',
    'round.read',
  ],
  'association/expert': [...expert, 'notification.own', 'notification.preferences', 'saved-view.own', 'organisation.read', 'file.read'],
  'enterprise/administrator': submitting,
  'enterprise/staff': submitting,
  'enterprise/reader': applicant,
  'institution/administrator': submitting,
  'institution/staff': submitting,
  'institution/reader': applicant,
  'agency/administrator': ['announcement.read'],
  'agency/staff': ['announcement.read'],
} satisfies Record<string, readonly string[]>;
