// Rows gathered in memory, then written a statement a table: parents first.
import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';

/** A stored file; its bytes are those of the evidence for this field, as it is or as blind reviewers are served it. */
export interface KeptFile {
  id: string;
  tenantId: string;
  name: string;
  field: string;
  bare: boolean;
  on: readonly [model: string, id: string];
  uploadedBy: string | null;
  createdAt: Date;
}

export interface Bag {
  call: Prisma.CallCreateManyInput[];
  formVersion: Prisma.FormVersionCreateManyInput[];
  callAnnouncement: Prisma.CallAnnouncementCreateManyInput[];
  callInvitation: Prisma.CallInvitationCreateManyInput[];
  callReceipt: Prisma.CallReceiptCreateManyInput[];
  dossier: Prisma.DossierCreateManyInput[];
  dossierRevision: Prisma.DossierRevisionCreateManyInput[];
  screeningCheck: Prisma.ScreeningCheckCreateManyInput[];
  supplementNotice: Prisma.SupplementNoticeCreateManyInput[];
  expert: Prisma.ExpertCreateManyInput[];
  panel: Prisma.PanelCreateManyInput[];
  panelMember: Prisma.PanelMemberCreateManyInput[];
  conflict: Prisma.ConflictCreateManyInput[];
  conflictDeclaration: Prisma.ConflictDeclarationCreateManyInput[];
  reviewRound: Prisma.ReviewRoundCreateManyInput[];
  roundItem: Prisma.RoundItemCreateManyInput[];
  assignment: Prisma.AssignmentCreateManyInput[];
  review: Prisma.ReviewCreateManyInput[];
  meeting: Prisma.MeetingCreateManyInput[];
  attendance: Prisma.AttendanceCreateManyInput[];
  agendaItem: Prisma.AgendaItemCreateManyInput[];
  ballot: Prisma.BallotCreateManyInput[];
  decision: Prisma.DecisionCreateManyInput[];
  publicNotice: Prisma.PublicNoticeCreateManyInput[];
  objection: Prisma.ObjectionCreateManyInput[];
  technology: Prisma.TechnologyCreateManyInput[];
  submission: Prisma.SubmissionCreateManyInput[];
  submissionRevision: Prisma.SubmissionRevisionCreateManyInput[];
  dossierFile: Prisma.DossierFileCreateManyInput[];
  /** Of the association's keeping, and of the applicants'. */
  dossierFiles: KeptFile[];
  submissionFiles: KeptFile[];
}

export const emptyBag = (): Bag => ({
  call: [],
  formVersion: [],
  callAnnouncement: [],
  callInvitation: [],
  callReceipt: [],
  dossier: [],
  dossierRevision: [],
  screeningCheck: [],
  supplementNotice: [],
  expert: [],
  panel: [],
  panelMember: [],
  conflict: [],
  conflictDeclaration: [],
  reviewRound: [],
  roundItem: [],
  assignment: [],
  review: [],
  meeting: [],
  attendance: [],
  agendaItem: [],
  ballot: [],
  decision: [],
  publicNotice: [],
  objection: [],
  technology: [],
  submission: [],
  submissionRevision: [],
  dossierFile: [],
  dossierFiles: [],
  submissionFiles: [],
});

/** What the association holds. */
export const writeHost = async ({ db }: Context, bag: Bag): Promise<void> => {
  await db.call.createMany({ data: bag.call.map((call) => ({ ...call, formId: null })) });
  await db.formVersion.createMany({ data: bag.formVersion });
  for (const { tenantId, id, formId } of bag.call) await db.call.updateMany({ where: { tenantId, id: id ?? '' }, data: { formId } });
  await db.callAnnouncement.createMany({ data: bag.callAnnouncement });
  await db.callInvitation.createMany({ data: bag.callInvitation });
  await db.callReceipt.createMany({ data: bag.callReceipt });
  await db.dossier.createMany({ data: bag.dossier });
  await db.dossierRevision.createMany({ data: bag.dossierRevision });
  await db.dossierFile.createMany({ data: bag.dossierFile });
  await db.screeningCheck.createMany({ data: bag.screeningCheck });
  await db.supplementNotice.createMany({ data: bag.supplementNotice });
  await db.expert.createMany({ data: bag.expert });
  await db.panel.createMany({ data: bag.panel });
  await db.panelMember.createMany({ data: bag.panelMember });
  await db.conflict.createMany({ data: bag.conflict });
  await db.conflictDeclaration.createMany({ data: bag.conflictDeclaration });
  await db.reviewRound.createMany({ data: bag.reviewRound });
  await db.roundItem.createMany({ data: bag.roundItem });
  await db.assignment.createMany({ data: bag.assignment });
  await db.review.createMany({ data: bag.review });
  await db.meeting.createMany({ data: bag.meeting });
  await db.attendance.createMany({ data: bag.attendance });
  await db.agendaItem.createMany({ data: bag.agendaItem });
  await db.ballot.createMany({ data: bag.ballot });
  await db.decision.createMany({ data: bag.decision });
  await db.publicNotice.createMany({ data: bag.publicNotice });
  await db.objection.createMany({ data: bag.objection });
};

/** What one applicant holds. A technology may be in an earlier association's demonstration already. */
export const writeApplicant = async ({ db }: Context, bag: Bag, tenantId: string): Promise<void> => {
  const mine = <T extends { tenantId: string }>(rows: readonly T[]) => rows.filter((row) => row.tenantId === tenantId);
  await db.technology.createMany({ data: mine(bag.technology), skipDuplicates: true });
  await db.submission.createMany({ data: mine(bag.submission) });
  await db.submissionRevision.createMany({ data: mine(bag.submissionRevision) });
};
