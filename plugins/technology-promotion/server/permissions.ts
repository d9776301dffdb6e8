// Who may do what here. A person with a confirmed conflict loses the dossier and everything that hangs on it, whatever
// her role: the rows say so once, in `clear`. Programs have no person and so no conflict; what they may do, their role says.
import { NOBODY, own, permit } from '@xinglin/kernel/ability/permit';
import {
  announced,
  beforeMyPanel,
  clear,
  dossiers,
  here,
  me,
  onClear,
  seatOfMine,
  underMyReview,
  withNothingKeptFrom,
} from './permitted-rows.ts';

export const technologyPromotionPermissions = {
  // Calls 征集批次
  'call.read': permit(['read'], 'Call', own),
  'call.write': permit(['create', 'update'], 'Call', own, 'call.read'),
  'call.run': permit(
    ['publish', 'close', 'reopen', 'screen', 'startReview', 'deliberate', 'reviewAgain', 'conclude', 'cancel', 'invite'],
    'Call',
    own,
    'call.read',
  ),
  'call.ask-unseal': permit(['askUnseal'], 'Call', own, 'call.read'),
  'call.unseal': permit(['unseal'], 'Call', own, 'call.ask-unseal'),
  'form-version.read': permit(['read'], 'FormVersion', own, 'call.read'),
  'form-version.write': permit(['create'], 'FormVersion', own, 'form-version.read', 'call.write'),
  // A letter tells of its announcement.
  'call-invitation.read': permit(['read'], 'CallInvitation', (viewer) => ({ ownerId: here(viewer) }), 'call.read', 'announcement.read'),
  'announcement.read': permit(['read'], 'CallAnnouncement', announced),
  'holiday-year.read': permit(['read'], 'HolidayYear', own, 'call.read'),
  'holiday-year.write': permit(['create', 'update'], 'HolidayYear', own, 'holiday-year.read'),

  // Submissions 申报, on the applicant's side
  'technology.read': permit(['read'], 'Technology', own),
  'submission.read': permit(['read'], 'Submission', own, 'technology.read', 'announcement.read'),
  'submission.revisions': permit(['read'], 'SubmissionRevision', own, 'submission.read'),
  'submission.write': permit(['create', 'update', 'discard'], 'Submission', own, 'submission.read', 'submission.revisions'),
  'submission.submit': permit(['submit', 'supplement', 'withdraw'], 'Submission', own, 'submission.write'),
  'letter.read': permit(['read'], 'CallInvitation', (viewer) => ({ granteeId: here(viewer) }), 'announcement.read'),

  // Admission 形式审查, on the association's side
  'dossier.read': permit(['read'], 'Dossier', dossiers, 'call.read'),
  'dossier.revisions': permit(['read'], 'DossierRevision', onClear, 'dossier.read'),
  'dossier.files': permit(['read'], 'DossierFile', onClear, 'dossier.read'),
  'dossier.screen': permit(
    ['check', 'requestSupplement', 'admit', 'refuse', 'markDuplicate', 'group', 'attachFile'],
    'Dossier',
    dossiers,
    'dossier.read',
  ),
  'dossier.merge': permit(['merge', 'settleOwner'], 'Dossier', dossiers, 'dossier.read'),
  'dossier.import': permit(['create'], 'Dossier', dossiers, 'dossier.read'),
  'screening-check.read': permit(['read'], 'ScreeningCheck', onClear, 'dossier.read'),
  'supplement-notice.read': permit(['read'], 'SupplementNotice', onClear, 'dossier.read'),
  'similar-pair.read': permit(
    ['read'],
    'SimilarPair',
    (viewer) => ({ tenantId: here(viewer), left: { is: clear(viewer) }, right: { is: clear(viewer) } }),
    'dossier.read',
    'dossier.revisions',
  ),
  'similar-pair.judge': permit(
    ['judge', 'search'],
    'SimilarPair',
    (viewer) => ({ tenantId: here(viewer), left: { is: clear(viewer) }, right: { is: clear(viewer) } }),
    'similar-pair.read',
  ),

  // Experts 专家库 and panels 专家组
  'expert.read': permit(['read'], 'Expert', own),
  'expert.manage': permit(['create', 'update', 'setAvailability', 'end', 'inviteAgain'], 'Expert', own, 'expert.read'),
  'expert.own': permit(['read', 'accept', 'decline', 'setAvailability'], 'Expert', (viewer) => ({
    tenantId: here(viewer),
    userId: me(viewer),
  })),
  'expert-profile.own': permit(['read', 'update'], 'ExpertProfile', (viewer) => ({ userId: me(viewer) })),
  'expert-affiliation.own': permit(['read', 'create', 'update', 'delete'], 'ExpertAffiliation', (viewer) => ({ userId: me(viewer) })),
  'expert-profile.read': permit(['read'], 'ExpertProfile', () => ({ userId: { not: NOBODY } }), 'expert.read'),
  'expert-affiliation.read': permit(['read'], 'ExpertAffiliation', () => ({ userId: { not: NOBODY } }), 'expert.read'),
  'panel.read': permit(['read'], 'Panel', own, 'call.read', 'expert.read'),
  'panel-member.read': permit(['read'], 'PanelMember', own, 'panel.read'),
  'panel.write': permit(['create', 'update', 'fix', 'unfix', 'delete'], 'Panel', own, 'panel.read', 'panel-member.read'),

  // Conflicts 利益回避
  'conflict.read': permit(
    ['read'],
    'Conflict',
    (viewer) => ({ ...onClear(viewer), NOT: { userId: me(viewer) } }),
    'dossier.read',
    'expert.read',
  ),
  'conflict.decide': permit(
    ['create', 'confirm', 'dismiss', 'pin', 'compute'],
    'Conflict',
    (viewer) => ({ ...onClear(viewer), NOT: { userId: me(viewer) } }),
    'conflict.read',
  ),
  'conflict-declaration.read': permit(['read'], 'ConflictDeclaration', onClear, 'conflict.read'),
  'conflict-declaration.own': permit(['read', 'create'], 'ConflictDeclaration', (viewer) => ({
    tenantId: here(viewer),
    userId: me(viewer),
  })),

  // Rounds 评审轮次 and assignment 派审
  'round.read': permit(['read'], 'ReviewRound', own, 'call.read', 'panel.read'),
  'round.write': permit(['create', 'update', 'open', 'close', 'reopen', 'rank', 'decideTie'], 'ReviewRound', own, 'round.read'),
  'round-item.read': permit(['read'], 'RoundItem', onClear, 'round.read', 'dossier.read'),
  'round-item.write': permit(['create', 'update', 'delete'], 'RoundItem', onClear, 'round-item.read'),
  'assignment.read': permit(['read'], 'Assignment', onClear, 'round.read', 'dossier.read', 'expert.read'),
  'assignment.manage': permit(
    ['create', 'update', 'lock', 'invite', 'cancel', 'extend', 'return', 'remind'],
    'Assignment',
    onClear,
    'assignment.read',
  ),
  'assignment-run.read': permit(['read'], 'AssignmentRun', own, 'round.read'),
  'assignment-run.write': permit(['create', 'cancel', 'apply'], 'AssignmentRun', own, 'assignment-run.read', 'assignment.manage'),
  'assignment.own': permit(['read', 'accept', 'decline', 'recuse', 'begin'], 'Assignment', (viewer) => ({
    tenantId: here(viewer),
    userId: me(viewer),
    stage: { notIn: ['PROPOSED', 'CANCELLED'] },
  })),

  // Reviews 评审意见 and scores
  'review.own': permit(
    ['read', 'write', 'submit'],
    'Review',
    (viewer) => ({ tenantId: here(viewer), userId: me(viewer), dossier: { is: underMyReview(viewer) } }),
    'assignment.own',
  ),
  'review.others': permit(
    ['read'],
    'Review',
    (viewer) => ({
      tenantId: here(viewer),
      stage: 'SUBMITTED',
      OR: [
        {
          round: { is: { seeOthers: 'AFTER_OWN' } },
          dossier: { is: { AND: [underMyReview(viewer), { assignments: { some: { userId: me(viewer), stage: 'SUBMITTED' } } }] } },
        },
        { round: { is: { seeOthers: { in: ['AFTER_OWN', 'AT_MEETING'] } } }, dossier: { is: beforeMyPanel(viewer) } },
        {
          // Each gate opens what the later ones open: who would have seen them at the meeting sees them after the release.
          round: { is: { seeOthers: { in: ['AT_MEETING', 'AFTER_RELEASE'] } } },
          dossier: {
            is: {
              AND: [underMyReview(viewer), { assignments: { some: { userId: me(viewer), stage: 'SUBMITTED' } } }],
              decision: { is: { releasedAt: { not: null } } },
            },
          },
        },
      ],
    }),
    'review.own',
  ),
  'review.read': permit(['read'], 'Review', onClear, 'assignment.read'),
  'review.manage': permit(['return', 'void'], 'Review', onClear, 'review.read'),
  'material.own': permit(
    ['read'],
    'DossierFile',
    (viewer) => ({
      tenantId: here(viewer),
      OR: [
        { blind: true, dossier: { is: underMyReview(viewer) } },
        { blind: true, dossier: { is: beforeMyPanel(viewer) } },
        {
          dossier: {
            is: { ...underMyReview(viewer), items: { every: { round: { is: { anonymity: { in: ['SINGLE_BLIND', 'OPEN'] } } } } } },
          },
        },
      ],
    }),
    'assignment.own',
  ),
  'score-snapshot.read': permit(['read'], 'ScoreSnapshot', own, 'round-item.read'),
  'score-snapshot.take': permit(['create'], 'ScoreSnapshot', own, 'score-snapshot.read'),
  'ranking-vote.own': permit(
    ['read', 'create'],
    'RankingVote',
    (viewer) => ({ tenantId: here(viewer), userId: me(viewer) }),
    'assignment.own',
  ),
  'ranking-vote.read': permit(['read'], 'RankingVote', own, 'round-item.read'),

  /** Asked for by herself, and nothing in it from which she must keep away, now or since. */
  'round-archive.own': permit(
    ['read', 'create'],
    'RoundArchive',
    (viewer) => ({ tenantId: here(viewer), requestedBy: me(viewer), dossiers: { every: { dossier: { is: clear(viewer) } } } }),
    'round-item.read',
    'review.manage',
    'decision.read',
    'minutes.read',
    'meeting.write',
  ),

  // Meetings 评审会
  'meeting.read': permit(['read'], 'Meeting', own, 'panel.read'),
  'meeting.write': permit(['create', 'update', 'order', 'open', 'close', 'cancel'], 'Meeting', own, 'meeting.read'),
  'meeting.own': permit(['read', 'arrive', 'leave'], 'Meeting', (viewer) => ({
    tenantId: here(viewer),
    panel: { is: seatOfMine(viewer) },
  })),
  'meeting.chair': permit(
    ['chair'],
    'Meeting',
    (viewer) => ({ tenantId: here(viewer), panel: { is: seatOfMine(viewer, 'CHAIR', 'SECRETARY') } }),
    'meeting.own',
  ),
  'meeting.order': permit(
    ['order'],
    'Meeting',
    (viewer) => ({ tenantId: here(viewer), panel: { is: seatOfMine(viewer, 'CHAIR', 'SECRETARY') } }),
    'meeting.chair',
  ),
  'agenda-item.read': permit(['read'], 'AgendaItem', onClear, 'meeting.read', 'dossier.read'),
  'agenda-item.run': permit(['update', 'discuss', 'openVote', 'closeVote', 'postpone'], 'AgendaItem', onClear, 'agenda-item.read'),
  'agenda-item.chair': permit(
    ['discuss', 'openVote', 'closeVote', 'postpone'],
    'AgendaItem',
    (viewer) => ({ ...onClear(viewer), meeting: { is: { stage: 'OPEN', panel: { is: seatOfMine(viewer, 'CHAIR', 'SECRETARY') } } } }),
    'meeting.chair',
  ),
  'agenda-item.own': permit(
    ['read', 'vote'],
    'AgendaItem',
    (viewer) => ({ tenantId: here(viewer), dossier: { is: beforeMyPanel(viewer) } }),
    'meeting.own',
  ),
  'attendance.read': permit(['read'], 'Attendance', (viewer) => ({ tenantId: here(viewer) }), 'meeting.read'),
  'attendance.own': permit(
    ['read'],
    'Attendance',
    (viewer) => ({ tenantId: here(viewer), meeting: { is: { panel: { is: seatOfMine(viewer) } } } }),
    'meeting.own',
  ),
  'ballot.own': permit(['read', 'cast'], 'Ballot', (viewer) => ({ tenantId: here(viewer), userId: me(viewer) }), 'agenda-item.own'),
  'ballot.read': permit(
    ['read'],
    'Ballot',
    (viewer) => ({ tenantId: here(viewer), item: { is: { stage: 'DECIDED', dossier: { is: clear(viewer) } } } }),
    'agenda-item.read',
  ),
  'minutes.read': permit(['read'], 'Minutes', own, 'meeting.read'),
  'minutes-copy.read': permit(
    ['read'],
    'MinutesCopy',
    (viewer) => ({ tenantId: here(viewer), minutes: { is: { meeting: { is: withNothingKeptFrom(viewer) } } } }),
    'minutes.read',
  ),
  'minutes.write': permit(['create', 'sendForSignature', 'replace', 'makeFiles'], 'Minutes', own, 'minutes.read'),
  'minutes.sign': permit(
    ['read', 'sign'],
    'Minutes',
    (viewer) => ({ tenantId: here(viewer), stage: { in: ['SIGNING', 'SIGNED'] }, meeting: { is: { panel: { is: seatOfMine(viewer) } } } }),
    'meeting.own',
  ),
  'minutes-copy.sign': permit(
    ['read'],
    'MinutesCopy',
    (viewer) => ({
      tenantId: here(viewer),
      minutes: {
        is: {
          stage: { in: ['SIGNING', 'SIGNED'] },
          meeting: { is: { ...withNothingKeptFrom(viewer), panel: { is: seatOfMine(viewer) } } },
        },
      },
    }),
    'minutes.sign',
  ),

  // Decisions 评审结论, public notices 公示, objections 异议
  'decision.read': permit(['read'], 'Decision', onClear, 'dossier.read'),
  'decision.write': permit(['create', 'update'], 'Decision', onClear, 'decision.read'),
  'decision.release': permit(['release', 'revoke'], 'Decision', onClear, 'decision.read'),
  'public-notice.read': permit(['read'], 'PublicNotice', own, 'call.read'),
  'public-notice.write': permit(['create', 'update', 'publish', 'close', 'withdraw'], 'PublicNotice', own, 'public-notice.read'),
  'objection.read': permit(['read'], 'Objection', onClear, 'dossier.read', 'public-notice.read'),
  'objection.handle': permit(['investigate', 'uphold', 'dismiss'], 'Objection', onClear, 'objection.read'),
};
