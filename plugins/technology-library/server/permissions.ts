// Who may do what in the library and its promotion. The association's people work on its own rows; holders and sites read
// the rows in which they are the counterpart, and act on the few that ask them for a word.
import { own, permit } from '@xinglin/kernel/ability/permit';
import type { Viewer } from '@xinglin/kernel/viewer';
import { here, me } from './parties.ts';
import { supportPermissions } from './support-permissions.ts';

const held = (viewer: Viewer) => ({ holderId: here(viewer) });
const atSite = (viewer: Viewer) => ({ siteId: here(viewer) });
const broughtHere = (viewer: Viewer) => ({ uploaderId: here(viewer), removedAt: null });
/** Agreements that were sent to this organisation, whatever became of them since. */
const sentToUs = (viewer: Viewer) => ({
  stage: { notIn: ['DRAFT', 'WITHDRAWN'] },
  OR: [{ holderId: here(viewer) }, { siteId: here(viewer) }],
});

/** Complaints of the association but those about the viewer herself. */
const notAboutMe = (viewer: Viewer) => ({
  ...own(viewer),
  ...(viewer.userId ? { OR: [{ aboutUserId: null }, { aboutUserId: { not: viewer.userId } }] } : { aboutUserId: null }),
});
/** Whoever began to investigate or answered, at whatever time, does not close. */
const notInvestigatedByMe = (viewer: Viewer) => ({
  ...notAboutMe(viewer),
  NOT: { events: { some: { act: { in: ['investigate', 'answer'] }, recordedBy: me(viewer) } } },
});

export const technologyLibraryPermissions = {
  // Library 技术库
  'entry.read': permit(['read'], 'LibraryEntry', own),
  'entry.write': permit(['create', 'update'], 'LibraryEntry', own, 'entry.read'),
  'entry.run': permit(['list', 'suspend', 'resume', 'supersede', 'settleOwner', 'meetCondition'], 'LibraryEntry', own, 'entry.read'),
  'entry.exit': permit(['exit'], 'LibraryEntry', own, 'entry.read'),
  'library-version.read': permit(['read'], 'LibraryVersion', own, 'entry.read'),
  'library-version.write': permit(['create', 'update', 'discard'], 'LibraryVersion', own, 'library-version.read'),
  'library-version.issue': permit(['issue'], 'LibraryVersion', own, 'library-version.read'),
  'credential.read': permit(['read'], 'LibraryCredential', own, 'entry.read'),
  'credential.write': permit(['create', 'update', 'revoke', 'replace'], 'LibraryCredential', own, 'credential.read'),
  'library-file.read': permit(['read'], 'LibraryFile', own, 'entry.read'),
  'library-file.write': permit(['create', 'delete'], 'LibraryFile', own, 'library-file.read'),
  'library-event.read': permit(['read'], 'LibraryEvent', own, 'entry.read'),
  'library-review.read': permit(['read'], 'LibraryReview', own, 'entry.read'),
  'library-review.write': permit(['create', 'update', 'conclude', 'cancel'], 'LibraryReview', own, 'library-review.read'),
  'catalogue.read': permit(['read'], 'CatalogueEntry', () => ({ withdrawnAt: null })),
  'catalogue.publish': permit(['publish', 'withdraw'], 'LibraryEntry', own, 'entry.read'),

  // What the holder of a technology sees of it
  'held-entry.read': permit(['read', 'hold'], 'LibraryEntry', held),
  'held-version.read': permit(['read'], 'LibraryVersion', held, 'held-entry.read'),
  'held-credential.read': permit(['read'], 'LibraryCredential', held, 'held-entry.read'),
  'held-event.read': permit(['read'], 'LibraryEvent', held, 'held-entry.read'),
  'held-use.read': permit(['followUse'], 'LibraryEntry', held, 'held-entry.read'),

  // Two-way selection 双向选择
  'adoption-request.read': permit(['read'], 'AdoptionRequest', own, 'catalogue.read'),
  'adoption-request.write': permit(['create', 'withdraw'], 'AdoptionRequest', own, 'adoption-request.read'),
  'adoption-request.handle': permit(
    ['read', 'forward', 'accept', 'decline'],
    'AdoptionRequest',
    (viewer) => ({ associationId: here(viewer) }),
    'entry.read',
  ),
  'consent.read': permit(['read'], 'HolderConsent', own, 'entry.read'),
  'consent.ask': permit(['create', 'withdraw'], 'HolderConsent', own, 'consent.read'),
  'consent.record': permit(['record'], 'HolderConsent', (viewer) => ({ tenantId: here(viewer), holderId: null }), 'consent.read'),
  'consent.answer': permit(['read', 'accept', 'decline'], 'HolderConsent', held, 'held-entry.read'),

  // Promotion projects 推广项目
  'project.read': permit(['read'], 'PromotionProject', own, 'entry.read'),
  'project.write': permit(['create', 'update'], 'PromotionProject', own, 'project.read'),
  'project.run': permit(['agree', 'implement', 'evaluate', 'continue', 'close', 'terminate'], 'PromotionProject', own, 'project.read'),
  'promotion-template.read': permit(['read'], 'PromotionTemplate', own),
  'promotion-template.write': permit(['create', 'update', 'retire'], 'PromotionTemplate', own, 'promotion-template.read'),
  'plan.read': permit(['read'], 'PromotionPlan', own, 'project.read'),
  'plan.write': permit(['create', 'update'], 'PromotionPlan', own, 'plan.read'),
  'plan.approve': permit(['approve'], 'PromotionPlan', own, 'plan.read'),

  // Agreements 合作协议
  'agreement.read': permit(['read'], 'Agreement', own, 'project.read'),
  'agreement.write': permit(['create', 'update', 'amend', 'renew', 'redraft'], 'Agreement', own, 'agreement.read'),
  'agreement.run': permit(['send', 'withdraw', 'terminate', 'recordPaper'], 'Agreement', own, 'agreement.read'),
  'agreement.sign': permit(['sign'], 'Agreement', own, 'agreement.read'),
  'agreement-party.read': permit(['read'], 'AgreementParty', own, 'agreement.read'),
  'our-agreement.read': permit(['read', 'receive'], 'Agreement', sentToUs),
  'our-agreement.ask': permit(['requestChange'], 'Agreement', sentToUs, 'our-agreement.read'),
  'our-agreement.sign': permit(['sign', 'refuse'], 'Agreement', sentToUs, 'our-agreement.read'),
  'our-agreement.parties': permit(['read'], 'AgreementParty', (viewer) => ({ agreement: { is: sentToUs(viewer) } }), 'our-agreement.read'),

  // Sites 应用单位
  'site.read': permit(['read'], 'SiteAdoption', own, 'project.read'),
  'site.write': permit(['create', 'update', 'correct', 'merge', 'return', 'adoptVersion'], 'SiteAdoption', own, 'site.read'),
  'site.move': permit(
    ['assess', 'agree', 'prepare', 'train', 'try', 'useRoutinely', 'sustain', 'decline', 'pause', 'resume', 'discontinue'],
    'SiteAdoption',
    own,
    'site.read',
  ),
  'adoption-event.read': permit(['read'], 'AdoptionEvent', own, 'site.read'),
  'readiness.read': permit(['read'], 'ReadinessCheck', own, 'site.read'),
  'readiness.manage': permit(['create', 'answer', 'submit', 'return', 'accept', 'closeGap'], 'ReadinessCheck', own, 'readiness.read'),
  'our-site.read': permit(['read', 'receive'], 'SiteAdoption', atSite, 'catalogue.read'),
  'our-site.consent': permit(['consent'], 'SiteAdoption', atSite, 'our-site.read'),
  'sustained-claim.read': permit(['read'], 'SustainedClaim', own, 'site.read'),
  'sustained-claim.decide': permit(
    ['confirm', 'return'],
    'SustainedClaim',
    (viewer) => ({ ...own(viewer), NOT: { claimedBy: me(viewer) } }),
    'sustained-claim.read',
    'site.move',
  ),
  'our-site.claim': permit(['claim'], 'SiteAdoption', atSite, 'our-site.read', 'our-sustained-claim.read'),
  'our-sustained-claim.read': permit(['read'], 'SustainedClaim', atSite, 'our-site.read'),
  'our-sustained-claim.withdraw': permit(['withdraw'], 'SustainedClaim', atSite, 'our-sustained-claim.read'),
  'our-site.events': permit(['read'], 'AdoptionEvent', atSite, 'our-site.read'),
  'our-site.readiness': permit(['read', 'answer', 'submit', 'closeGap'], 'ReadinessCheck', atSite, 'our-site.read'),

  // Activities 推广活动
  'activity.read': permit(['read'], 'Activity', own, 'project.read'),
  'activity.write': permit(['create', 'update', 'begin', 'complete', 'cancel'], 'Activity', own, 'activity.read'),
  'activity-site.read': permit(['read'], 'ActivitySite', own, 'activity.read', 'site.read'),
  'activity-session.read': permit(['read'], 'ActivitySession', own, 'activity.read'),
  'activity-session.write': permit(['create', 'update', 'delete', 'openSignIn'], 'ActivitySession', own, 'activity-session.read'),
  'participation.read': permit(['read'], 'Participation', own, 'activity-session.read'),
  'participation.write': permit(['create', 'update', 'delete', 'certify'], 'Participation', own, 'participation.read'),
  'our-activity.read': permit(['read', 'receive'], 'Activity', (viewer) => ({ sites: { some: atSite(viewer) } }), 'our-site.read'),
  'our-activity.site': permit(['read'], 'ActivitySite', atSite, 'our-activity.read'),

  // Files that show something 佐证材料: whoever brought one may take it off
  'promotion-file.read': permit(['read'], 'PromotionFile', own, 'project.read'),
  'promotion-file.write': permit(
    ['create', 'remove'],
    'PromotionFile',
    (viewer) => ({ ...own(viewer), ...broughtHere(viewer) }),
    'promotion-file.read',
  ),
  'our-promotion-file.read': permit(
    ['read'],
    'PromotionFile',
    (viewer) => ({ OR: [atSite(viewer), { forSites: true, removedAt: null, activity: { is: { sites: { some: atSite(viewer) } } } }] }),
    'our-site.read',
  ),
  'our-promotion-file.write': permit(
    ['add', 'remove'],
    'PromotionFile',
    (viewer) => ({ ...atSite(viewer), ...broughtHere(viewer) }),
    'our-promotion-file.read',
  ),

  // Supervision 督导
  'visit.read': permit(['read'], 'SupervisionVisit', own, 'site.read'),
  'visit.write': permit(['create', 'update', 'record', 'close', 'cancel'], 'SupervisionVisit', own, 'visit.read', 'finding.read'),
  'finding.read': permit(['read'], 'Finding', own, 'visit.read'),
  'finding.write': permit(['create', 'update', 'delete', 'issue', 'respondFor'], 'Finding', own, 'finding.read', 'finding-response.read'),
  'finding.verify': permit(
    ['verify', 'return', 'waive'],
    'Finding',
    (viewer) => ({ ...own(viewer), NOT: { recordedBy: me(viewer) } }),
    'finding.read',
    'finding-response.read',
  ),
  'finding-response.read': permit(['read'], 'FindingResponse', own, 'finding.read'),
  'our-finding.read': permit(['read'], 'Finding', (viewer) => ({ ...atSite(viewer), stage: { not: 'DRAFT' } }), 'our-site.read'),
  'our-finding.responses': permit(['read'], 'FindingResponse', atSite, 'our-finding.read'),
  'our-finding.respond': permit(
    ['respond'],
    'Finding',
    (viewer) => ({ ...atSite(viewer), stage: { not: 'DRAFT' } }),
    'our-finding.read',
    'our-finding.responses',
  ),

  // Safety events 不良事件
  'safety-event.read': permit(['read'], 'SafetyEvent', own, 'site.read'),
  'safety-event.write': permit(['create', 'close'], 'SafetyEvent', own, 'safety-event.read'),
  'safety-event.assess': permit(['assess'], 'SafetyEvent', own, 'safety-event.read'),
  'our-safety-event.read': permit(['read'], 'SafetyEvent', atSite, 'our-site.read'),
  'our-safety-event.report': permit(['report'], 'SiteAdoption', atSite, 'our-safety-event.read'),

  // Intellectual property 知识产权
  'ip.read': permit(['read'], 'IpRecord', own, 'entry.read'),
  'ip.write': permit(
    ['create', 'update', 'grant', 'payFee', 'invalidate', 'restore', 'transfer', 'dispute', 'settle'],
    'IpRecord',
    own,
    'ip.read',
    'ip-event.read',
  ),
  'ip-event.read': permit(['read'], 'IpEvent', own, 'ip.read'),
  'held-ip.read': permit(['read'], 'IpRecord', held, 'held-entry.read'),
  'held-ip.events': permit(['read'], 'IpEvent', held, 'held-ip.read'),

  // Risk register 风险登记
  'risk.read': permit(['read'], 'Risk', own, 'project.read'),
  'risk.write': permit(
    ['create', 'update', 'treat', 'monitor', 'review', 'addMeasure'],
    'Risk',
    own,
    'risk.read',
    'risk-measure.read',
    'risk-review.read',
  ),
  'risk.close': permit(['close'], 'Risk', own, 'risk.write'),
  'risk-measure.read': permit(['read'], 'RiskMeasure', own, 'risk.read'),
  'risk-measure.write': permit(['finish'], 'RiskMeasure', own, 'risk-measure.read'),
  'risk-review.read': permit(['read'], 'RiskReview', own, 'risk.read'),

  // Complaints 投诉
  'complaint.read': permit(['read'], 'Complaint', notAboutMe, 'site.read', 'activity.read', 'agreement.read'),
  'complaint.write': permit(
    ['create', 'update', 'accept', 'reject', 'assign', 'reopen'],
    'Complaint',
    notAboutMe,
    'complaint.read',
    'complaint-event.read',
  ),
  'complaint.handle': permit(
    ['investigate', 'answer'],
    'Complaint',
    (viewer) => ({ ...own(viewer), handlerId: me(viewer) }),
    'complaint.read',
    'complaint-event.read',
  ),
  'complaint.close': permit(['close'], 'Complaint', notInvestigatedByMe, 'complaint.read', 'complaint-event.read'),
  'complaint-event.read': permit(['read'], 'ComplaintEvent', (viewer) => ({ complaint: { is: notAboutMe(viewer) } }), 'complaint.read'),
  'complainant.read': permit(['read'], 'Complainant', (viewer) => ({ complaint: { is: notAboutMe(viewer) } }), 'complaint.read'),
  'complainant.correct': permit(
    ['correctComplainant'],
    'Complaint',
    (viewer) => ({ ...notAboutMe(viewer), handlerId: me(viewer) }),
    'complaint.handle',
  ),
  'complainant.write': permit(['correctComplainant'], 'Complaint', notAboutMe, 'complainant.read', 'complaint.write'),
  'complaint-policy.read': permit(['read'], 'ComplaintPolicy', own, 'complaint.read'),
  'complaint-policy.write': permit(['create'], 'ComplaintPolicy', own, 'complaint-policy.read'),

  // Indicators 评估指标 and figures 指标值
  'indicator.read': permit(['read'], 'Indicator', own, 'project.read'),
  'indicator.write': permit(['create', 'update', 'retire', 'ask'], 'Indicator', own, 'indicator.read', 'figure.read'),
  'figure.read': permit(['read'], 'IndicatorValue', own, 'indicator.read', 'site.read'),
  'figure.write': permit(['reportFor', 'lock', 'correct'], 'IndicatorValue', own, 'figure.read'),
  'figure.verify': permit(
    ['verify', 'return'],
    'IndicatorValue',
    (viewer) => ({ ...own(viewer), NOT: { reportedBy: me(viewer) } }),
    'figure.read',
  ),
  'our-indicator.read': permit(['read'], 'Indicator', (viewer) => ({ values: { some: atSite(viewer) } }), 'our-site.read'),
  'our-figure.read': permit(['read'], 'IndicatorValue', atSite, 'our-indicator.read'),
  'our-figure.report': permit(['report'], 'IndicatorValue', atSite, 'our-figure.read'),

  // Evaluations 推广评估
  'evaluation.read': permit(['read'], 'Evaluation', own, 'project.read'),
  'evaluation.write': permit(['create', 'act'], 'Evaluation', own, 'evaluation.read', 'figure.read', 'improvement.read'),
  'evaluation.conclude': permit(['conclude'], 'Evaluation', own, 'evaluation.read', 'figure.read'),
  'improvement.read': permit(['read'], 'ImprovementAction', own, 'evaluation.read'),
  'improvement.run': permit(['finish', 'check'], 'ImprovementAction', own, 'improvement.read'),
  'evaluation-digest.read': permit(['read'], 'EvaluationDigest', held, 'held-entry.read'),

  // Reports 推广报告 (季报、年报)
  'report.read': permit(
    ['read'],
    'PromotionReport',
    own,
    'site.read',
    'activity.read',
    'agreement.read',
    'finding.read',
    'safety-event.read',
    'figure.read',
    'improvement.read',
    'ledger.read',
    'risk.read',
    'complaint.read',
    'budget.read',
  ),
  'report.write': permit(['create', 'update', 'submit', 'discard', 'reissue', 'writePapers'], 'PromotionReport', own, 'report.read'),
  'report.publish': permit(
    ['return', 'publish'],
    'PromotionReport',
    (viewer) => ({ ...own(viewer), NOT: [{ authorId: me(viewer) }, { submittedBy: me(viewer) }] }),
    'report.read',
  ),
  'report-extract.read': permit(['read'], 'ReportExtract', own, 'report.read'),
  'held-report.read': permit(['read', 'receive'], 'ReportExtract', held, 'held-entry.read'),
  'report-calendar.read': permit(['read'], 'ReportCalendar', own, 'report.read'),
  'report-calendar.write': permit(['create'], 'ReportCalendar', own, 'report-calendar.read'),

  ...supportPermissions,

  // Ledger 台账
  'ledger.read': permit(['read'], 'LedgerEntry', own, 'project.read'),
  'ledger.write': permit(['create'], 'LedgerEntry', own, 'ledger.read'),
};
