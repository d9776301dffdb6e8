// Every stage machine of the selection, as plain data: both sides read it, the server checks it when it starts.

/** A call 征集批次. `cancel` ends it any time before the panel has decided. */
export const callStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'REVIEWING', 'DELIBERATED', 'PUBLIC_NOTICE', 'CONCLUDED', 'CANCELLED'],
  final: ['CONCLUDED', 'CANCELLED'],
  moves: {
    publish: { from: ['DRAFT'], to: 'OPEN' },
    close: { from: ['OPEN'], to: 'CLOSED' },
    reopen: { from: ['CLOSED'], to: 'OPEN' },
    screen: { from: ['CLOSED'], to: 'SCREENING' },
    startReview: { from: ['SCREENING'], to: 'REVIEWING' },
    deliberate: { from: ['REVIEWING'], to: 'DELIBERATED' },
    reviewAgain: { from: ['DELIBERATED'], to: 'REVIEWING' },
    giveNotice: { from: ['DELIBERATED'], to: 'PUBLIC_NOTICE' },
    conclude: { from: ['PUBLIC_NOTICE'], to: 'CONCLUDED' },
    cancel: { from: ['DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'REVIEWING'], to: 'CANCELLED' },
  },
} as const;

/** A submission 申报 as its applicant sees it; what the association decides shows here only once it is made known. */
export const submissionStages = {
  start: 'DRAFT',
  stages: [
    'DRAFT',
    'SUBMITTED',
    'SUPPLEMENT_REQUESTED',
    'RESUBMITTED',
    'ADMITTED',
    'IN_REVIEW',
    'DECIDED',
    'INADMISSIBLE',
    'WITHDRAWN',
    'MERGED',
    'DUPLICATE',
  ],
  final: ['DECIDED', 'INADMISSIBLE', 'WITHDRAWN', 'MERGED', 'DUPLICATE'],
  moves: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    requestSupplement: { from: ['SUBMITTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW'], to: 'SUPPLEMENT_REQUESTED' },
    supplement: { from: ['SUPPLEMENT_REQUESTED'], to: 'RESUBMITTED' },
    admit: { from: ['SUBMITTED', 'RESUBMITTED'], to: 'ADMITTED' },
    refuse: { from: ['SUBMITTED', 'RESUBMITTED'], to: 'INADMISSIBLE' },
    merge: { from: ['SUBMITTED', 'RESUBMITTED', 'ADMITTED'], to: 'MERGED' },
    markDuplicate: { from: ['SUBMITTED', 'RESUBMITTED', 'ADMITTED'], to: 'DUPLICATE' },
    review: { from: ['ADMITTED', 'RESUBMITTED'], to: 'IN_REVIEW' },
    release: { from: ['ADMITTED', 'IN_REVIEW', 'RESUBMITTED'], to: 'DECIDED' },
    withdraw: { from: ['DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW'], to: 'WITHDRAWN' },
  },
} as const;

/** The same thing on the association's side 申报材料. */
export const dossierStages = {
  start: 'RECEIVED',
  stages: [
    'RECEIVED',
    'SUPPLEMENT_REQUESTED',
    'RESUBMITTED',
    'ADMITTED',
    'IN_REVIEW',
    'DECIDED',
    'INADMISSIBLE',
    'WITHDRAWN',
    'MERGED',
    'DUPLICATE',
  ],
  final: ['DECIDED', 'INADMISSIBLE', 'WITHDRAWN', 'MERGED', 'DUPLICATE'],
  moves: {
    requestSupplement: { from: ['RECEIVED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW'], to: 'SUPPLEMENT_REQUESTED' },
    supplement: { from: ['SUPPLEMENT_REQUESTED'], to: 'RESUBMITTED' },
    admit: { from: ['RECEIVED', 'RESUBMITTED'], to: 'ADMITTED' },
    refuse: { from: ['RECEIVED', 'RESUBMITTED'], to: 'INADMISSIBLE' },
    merge: { from: ['RECEIVED', 'RESUBMITTED', 'ADMITTED'], to: 'MERGED' },
    markDuplicate: { from: ['RECEIVED', 'RESUBMITTED', 'ADMITTED'], to: 'DUPLICATE' },
    review: { from: ['ADMITTED', 'RESUBMITTED'], to: 'IN_REVIEW' },
    decide: { from: ['ADMITTED', 'IN_REVIEW', 'RESUBMITTED'], to: 'DECIDED' },
    withdraw: { from: ['RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW'], to: 'WITHDRAWN' },
  },
} as const;

/** An engagement 聘任. */
export const expertStages = {
  start: 'INVITED',
  stages: ['INVITED', 'ENGAGED', 'DECLINED', 'ENDED'],
  final: [],
  moves: {
    accept: { from: ['INVITED', 'DECLINED'], to: 'ENGAGED' },
    decline: { from: ['INVITED'], to: 'DECLINED' },
    end: { from: ['INVITED', 'ENGAGED', 'DECLINED'], to: 'ENDED' },
    inviteAgain: { from: ['DECLINED', 'ENDED'], to: 'INVITED' },
  },
} as const;

/** A panel 专家组: fixed before its round or meeting begins. */
export const panelStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'FIXED'],
  final: [],
  moves: {
    fix: { from: ['DRAFT'], to: 'FIXED' },
    unfix: { from: ['FIXED'], to: 'DRAFT' },
  },
} as const;

/** A round of review 评审轮次. */
export const roundStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'OPEN', 'CLOSED'],
  final: [],
  moves: {
    open: { from: ['DRAFT'], to: 'OPEN' },
    close: { from: ['OPEN'], to: 'CLOSED' },
    reopen: { from: ['CLOSED'], to: 'OPEN' },
  },
} as const;

/** One expert's task 评审任务. RECUSED has no content for ever; DECLINED and EXPIRED only free the place. */
export const assignmentStages = {
  start: 'PROPOSED',
  stages: ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'DECLINED', 'RECUSED', 'EXPIRED', 'CANCELLED'],
  final: ['DECLINED', 'RECUSED', 'CANCELLED'],
  moves: {
    invite: { from: ['PROPOSED'], to: 'INVITED' },
    accept: { from: ['INVITED'], to: 'ACCEPTED' },
    decline: { from: ['INVITED', 'ACCEPTED', 'IN_PROGRESS'], to: 'DECLINED' },
    recuse: { from: ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'EXPIRED'], to: 'RECUSED' },
    begin: { from: ['ACCEPTED'], to: 'IN_PROGRESS' },
    submit: { from: ['ACCEPTED', 'IN_PROGRESS', 'RETURNED'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    expire: { from: ['INVITED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED'], to: 'EXPIRED' },
    extend: { from: ['EXPIRED'], to: 'INVITED' },
    cancel: { from: ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'EXPIRED'], to: 'CANCELLED' },
    void: { from: ['IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'EXPIRED'], to: 'CANCELLED' },
  },
} as const;

/** A review 评审意见. */
export const reviewStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'SUBMITTED', 'RETURNED', 'VOID'],
  final: ['VOID'],
  moves: {
    submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    void: { from: ['DRAFT', 'SUBMITTED', 'RETURNED'], to: 'VOID' },
  },
} as const;

/** A meeting 评审会. */
export const meetingStages = {
  start: 'PLANNED',
  stages: ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'],
  final: ['CLOSED', 'CANCELLED'],
  moves: {
    open: { from: ['PLANNED'], to: 'OPEN' },
    close: { from: ['OPEN'], to: 'CLOSED' },
    cancel: { from: ['PLANNED'], to: 'CANCELLED' },
  },
} as const;

/** An item of the agenda 议题. */
export const agendaStages = {
  start: 'PENDING',
  stages: ['PENDING', 'DISCUSSING', 'VOTING', 'DECIDED', 'POSTPONED'],
  final: ['DECIDED'],
  moves: {
    discuss: { from: ['PENDING', 'POSTPONED'], to: 'DISCUSSING' },
    openVote: { from: ['DISCUSSING'], to: 'VOTING' },
    closeVote: { from: ['VOTING'], to: 'DECIDED' },
    postpone: { from: ['PENDING', 'DISCUSSING', 'VOTING'], to: 'POSTPONED' },
  },
} as const;

/** Minutes 会议纪要. */
export const minutesStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'SIGNING', 'SIGNED', 'REPLACED'],
  final: ['SIGNED', 'REPLACED'],
  moves: {
    sendForSignature: { from: ['DRAFT'], to: 'SIGNING' },
    complete: { from: ['SIGNING'], to: 'SIGNED' },
    replace: { from: ['DRAFT', 'SIGNING'], to: 'REPLACED' },
  },
} as const;

/** A public notice 公示. */
export const noticeStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'PUBLISHED', 'CLOSED', 'WITHDRAWN'],
  final: ['CLOSED', 'WITHDRAWN'],
  moves: {
    publish: { from: ['DRAFT'], to: 'PUBLISHED' },
    close: { from: ['PUBLISHED'], to: 'CLOSED' },
    withdraw: { from: ['DRAFT', 'PUBLISHED'], to: 'WITHDRAWN' },
  },
} as const;

/** An objection 异议. */
export const objectionStages = {
  start: 'RECEIVED',
  stages: ['RECEIVED', 'INVESTIGATING', 'UPHELD', 'DISMISSED'],
  final: ['UPHELD', 'DISMISSED'],
  moves: {
    investigate: { from: ['RECEIVED'], to: 'INVESTIGATING' },
    uphold: { from: ['INVESTIGATING'], to: 'UPHELD' },
    dismiss: { from: ['INVESTIGATING'], to: 'DISMISSED' },
  },
} as const;
