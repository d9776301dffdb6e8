// Every stage machine of the library and its promotion, as plain data: both sides read it, the server checks it when it starts.

/**
 * A library entry 技术库条目 (domain model 3.1). A re-evaluation returns where it began; so does a suspension that is lifted.
 */
export const entryStages = {
  start: 'PENDING',
  stages: ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED'],
  final: ['SUPERSEDED', 'EXITED'],
  moves: {
    list: { from: ['PENDING'], to: 'LISTED' },
    promote: { from: ['LISTED'], to: 'PROMOTING' },
    rest: { from: ['PROMOTING'], to: 'LISTED' },
    reEvaluate: { from: ['LISTED', 'PROMOTING', 'SUSPENDED'], to: 'RE_EVALUATION' },
    keep: { from: ['RE_EVALUATION'], to: 'LISTED' },
    keepPromoting: { from: ['RE_EVALUATION'], to: 'PROMOTING' },
    suspend: { from: ['LISTED', 'PROMOTING', 'RE_EVALUATION'], to: 'SUSPENDED' },
    resume: { from: ['SUSPENDED'], to: 'LISTED' },
    resumePromoting: { from: ['SUSPENDED'], to: 'PROMOTING' },
    supersede: { from: ['LISTED', 'PROMOTING', 'SUSPENDED', 'RE_EVALUATION'], to: 'SUPERSEDED' },
    exit: { from: ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED'], to: 'EXITED' },
  },
} as const;

/** A version of an entry's content 技术版本. */
export const versionStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'CURRENT', 'SUPERSEDED', 'DISCARDED'],
  final: ['SUPERSEDED', 'DISCARDED'],
  moves: {
    issue: { from: ['DRAFT'], to: 'CURRENT' },
    replace: { from: ['CURRENT'], to: 'SUPERSEDED' },
    discard: { from: ['DRAFT'], to: 'DISCARDED' },
  },
} as const;

/** A re-evaluation 复评 or an exit case 退出审议. */
export const libraryReviewStages = {
  start: 'OPEN',
  stages: ['OPEN', 'CONCLUDED', 'CANCELLED'],
  final: ['CONCLUDED', 'CANCELLED'],
  moves: { conclude: { from: ['OPEN'], to: 'CONCLUDED' }, cancel: { from: ['OPEN'], to: 'CANCELLED' } },
} as const;

/** An institution's request for a technology 引进申请. */
export const requestStages = {
  start: 'SUBMITTED',
  stages: ['SUBMITTED', 'WITH_HOLDER', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  moves: {
    forward: { from: ['SUBMITTED'], to: 'WITH_HOLDER' },
    accept: { from: ['SUBMITTED', 'WITH_HOLDER'], to: 'ACCEPTED' },
    decline: { from: ['SUBMITTED', 'WITH_HOLDER'], to: 'DECLINED' },
    withdraw: { from: ['SUBMITTED', 'WITH_HOLDER'], to: 'WITHDRAWN' },
  },
} as const;

/** The holder's word on a site 双向选择. */
export const consentStages = {
  start: 'ASKED',
  stages: ['ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  moves: {
    accept: { from: ['ASKED'], to: 'ACCEPTED' },
    decline: { from: ['ASKED'], to: 'DECLINED' },
    withdraw: { from: ['ASKED'], to: 'WITHDRAWN' },
  },
} as const;

/** A promotion project 推广项目. */
export const projectStages = {
  start: 'PREPARING',
  stages: ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING', 'CLOSED', 'TERMINATED'],
  final: ['CLOSED', 'TERMINATED'],
  moves: {
    agree: { from: ['PREPARING'], to: 'AGREED' },
    implement: { from: ['AGREED'], to: 'IMPLEMENTING' },
    evaluate: { from: ['IMPLEMENTING'], to: 'EVALUATING' },
    continue: { from: ['EVALUATING'], to: 'IMPLEMENTING' },
    close: { from: ['EVALUATING'], to: 'CLOSED' },
    terminate: { from: ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING'], to: 'TERMINATED' },
  },
} as const;

/** One version of a project's plan 推广方案. */
export const planStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'APPROVED', 'REPLACED'],
  final: ['REPLACED'],
  moves: { approve: { from: ['DRAFT'], to: 'APPROVED' }, replace: { from: ['APPROVED'], to: 'REPLACED' } },
} as const;

const underway = ['APPROACHED', 'ASSESSED', 'AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'] as const;

/** A site on its way to use 应用单位 (domain model 3.1). `resume` goes back to where the pause began. */
export const adoptionStages = {
  start: 'APPROACHED',
  stages: [...underway, 'DECLINED', 'PAUSED', 'DISCONTINUED'],
  final: ['DECLINED', 'DISCONTINUED'],
  moves: {
    assess: { from: ['APPROACHED'], to: 'ASSESSED' },
    agree: { from: ['ASSESSED'], to: 'AGREED' },
    prepare: { from: ['AGREED'], to: 'READY' },
    train: { from: ['READY'], to: 'TRAINED' },
    try: { from: ['TRAINED'], to: 'TRIAL' },
    useRoutinely: { from: ['TRIAL'], to: 'ROUTINE' },
    sustain: { from: ['ROUTINE'], to: 'SUSTAINED' },
    decline: { from: ['APPROACHED', 'ASSESSED', 'AGREED'], to: 'DECLINED' },
    pause: { from: ['AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'], to: 'PAUSED' },
    resumeAgreed: { from: ['PAUSED'], to: 'AGREED' },
    resumeReady: { from: ['PAUSED'], to: 'READY' },
    resumeTrained: { from: ['PAUSED'], to: 'TRAINED' },
    resumeTrial: { from: ['PAUSED'], to: 'TRIAL' },
    resumeRoutine: { from: ['PAUSED'], to: 'ROUTINE' },
    discontinue: { from: ['READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED', 'PAUSED'], to: 'DISCONTINUED' },
  },
} as const;

/** The check list of an institution 条件评估. */
export const readinessStages = {
  start: 'OPEN',
  stages: ['OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
  final: ['ACCEPTED'],
  moves: {
    submit: { from: ['OPEN', 'RETURNED'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  },
} as const;

/** A three-party agreement 三方合作协议. */
export const agreementStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING', 'EXPIRED', 'TERMINATED', 'RENEWED', 'WITHDRAWN'],
  final: ['EXPIRED', 'TERMINATED', 'RENEWED', 'WITHDRAWN'],
  moves: {
    send: { from: ['DRAFT'], to: 'PENDING_SIGNATURES' },
    takeEffect: { from: ['PENDING_SIGNATURES'], to: 'EFFECTIVE' },
    nearEnd: { from: ['EFFECTIVE'], to: 'EXPIRING' },
    expire: { from: ['EFFECTIVE', 'EXPIRING'], to: 'EXPIRED' },
    renew: { from: ['EFFECTIVE', 'EXPIRING'], to: 'RENEWED' },
    terminate: { from: ['EFFECTIVE', 'EXPIRING'], to: 'TERMINATED' },
    withdraw: { from: ['DRAFT', 'PENDING_SIGNATURES'], to: 'WITHDRAWN' },
  },
} as const;

/** A promotion activity 推广活动. */
export const activityStages = {
  start: 'PLANNED',
  stages: ['PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED'],
  final: ['COMPLETED', 'CANCELLED'],
  moves: {
    begin: { from: ['PLANNED'], to: 'RUNNING' },
    complete: { from: ['RUNNING'], to: 'COMPLETED' },
    cancel: { from: ['PLANNED', 'RUNNING'], to: 'CANCELLED' },
  },
} as const;

/** A supervision visit 督导. */
export const visitStages = {
  start: 'PLANNED',
  stages: ['PLANNED', 'VISITED', 'CLOSED', 'CANCELLED'],
  final: ['CLOSED', 'CANCELLED'],
  moves: {
    record: { from: ['PLANNED'], to: 'VISITED' },
    close: { from: ['VISITED'], to: 'CLOSED' },
    cancel: { from: ['PLANNED'], to: 'CANCELLED' },
  },
} as const;

/** What a site shows of its sustained use 持续应用申报; another step of the site overtakes it. */
export const sustainedClaimStages = {
  start: 'SUBMITTED',
  stages: ['SUBMITTED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN'],
  final: ['CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN'],
  moves: {
    confirm: { from: ['SUBMITTED'], to: 'CONFIRMED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    withdraw: { from: ['SUBMITTED'], to: 'WITHDRAWN' },
    overtake: { from: ['SUBMITTED'], to: 'OVERTAKEN' },
  },
} as const;

/** A finding 问题 from its issue to somebody else's verification. */
export const findingStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'OPEN', 'RESPONDED', 'RETURNED', 'VERIFIED', 'WAIVED'],
  final: ['VERIFIED', 'WAIVED'],
  moves: {
    issue: { from: ['DRAFT'], to: 'OPEN' },
    respond: { from: ['OPEN', 'RETURNED'], to: 'RESPONDED' },
    return: { from: ['RESPONDED'], to: 'RETURNED' },
    verify: { from: ['RESPONDED'], to: 'VERIFIED' },
    waive: { from: ['OPEN', 'RESPONDED', 'RETURNED'], to: 'WAIVED' },
  },
} as const;

/** A safety event 不良事件. */
export const safetyStages = {
  start: 'REPORTED',
  stages: ['REPORTED', 'ASSESSED', 'CLOSED'],
  final: ['CLOSED'],
  moves: { assess: { from: ['REPORTED'], to: 'ASSESSED' }, close: { from: ['ASSESSED'], to: 'CLOSED' } },
} as const;

/** A complaint 投诉. One that was answered, closed or not taken up can be opened again. */
export const complaintStages = {
  start: 'REGISTERED',
  stages: ['REGISTERED', 'ACCEPTED', 'INVESTIGATING', 'ANSWERED', 'CLOSED', 'REJECTED'],
  final: [],
  moves: {
    accept: { from: ['REGISTERED'], to: 'ACCEPTED' },
    reject: { from: ['REGISTERED'], to: 'REJECTED' },
    investigate: { from: ['ACCEPTED'], to: 'INVESTIGATING' },
    answer: { from: ['INVESTIGATING'], to: 'ANSWERED' },
    close: { from: ['ANSWERED'], to: 'CLOSED' },
    reopen: { from: ['ANSWERED', 'CLOSED', 'REJECTED'], to: 'ACCEPTED' },
  },
} as const;

/** A figure of a site 指标值. A locked one is never changed: it is corrected by a row of its own. */
export const figureStages = {
  start: 'ASKED',
  stages: ['ASKED', 'REPORTED', 'RETURNED', 'VERIFIED', 'LOCKED', 'CORRECTED'],
  final: ['CORRECTED'],
  moves: {
    report: { from: ['ASKED', 'RETURNED'], to: 'REPORTED' },
    return: { from: ['REPORTED'], to: 'RETURNED' },
    verify: { from: ['REPORTED'], to: 'VERIFIED' },
    lock: { from: ['VERIFIED'], to: 'LOCKED' },
    correct: { from: ['LOCKED'], to: 'CORRECTED' },
  },
} as const;

/** An evaluation 推广评估. */
export const evaluationStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'CONCLUDED'],
  final: ['CONCLUDED'],
  moves: { conclude: { from: ['DRAFT'], to: 'CONCLUDED' } },
} as const;

/** What is to be improved 改进措施, to the check of its effect. */
export const actionStages = {
  start: 'OPEN',
  stages: ['OPEN', 'DONE', 'EFFECTIVE', 'INEFFECTIVE'],
  final: ['EFFECTIVE', 'INEFFECTIVE'],
  moves: {
    finish: { from: ['OPEN'], to: 'DONE' },
    findEffective: { from: ['DONE'], to: 'EFFECTIVE' },
    findIneffective: { from: ['DONE'], to: 'INEFFECTIVE' },
  },
} as const;

/** A risk 风险. Treating it may begin anew when what was done does not hold. */
export const riskStages = {
  start: 'IDENTIFIED',
  stages: ['IDENTIFIED', 'TREATING', 'MONITORING', 'CLOSED'],
  final: ['CLOSED'],
  moves: {
    treat: { from: ['IDENTIFIED', 'TREATING', 'MONITORING'], to: 'TREATING' },
    monitor: { from: ['TREATING'], to: 'MONITORING' },
    close: { from: ['IDENTIFIED', 'MONITORING'], to: 'CLOSED' },
  },
} as const;

/** A quarterly or annual report 推广报告. Who corrects a published one writes another edition. */
export const reportStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED'],
  final: ['SUPERSEDED', 'DISCARDED'],
  moves: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'DRAFT' },
    publish: { from: ['SUBMITTED'], to: 'PUBLISHED' },
    supersede: { from: ['PUBLISHED'], to: 'SUPERSEDED' },
    discard: { from: ['DRAFT'], to: 'DISCARDED' },
  },
} as const;

/** A right or an application for one 知识产权. One that lapsed can be restored; one that was transferred is somebody else's. */
export const ipStages = {
  start: 'APPLIED',
  stages: ['APPLIED', 'VALID', 'EXPIRED', 'INVALID', 'TRANSFERRED'],
  final: ['TRANSFERRED'],
  moves: {
    grant: { from: ['APPLIED'], to: 'VALID' },
    expire: { from: ['VALID'], to: 'EXPIRED' },
    invalidate: { from: ['APPLIED', 'VALID'], to: 'INVALID' },
    restore: { from: ['INVALID', 'EXPIRED'], to: 'VALID' },
    transfer: { from: ['APPLIED', 'VALID'], to: 'TRANSFERRED' },
  },
} as const;
