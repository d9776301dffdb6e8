import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { demoPeople } from '@xinglin/prisma/seed/people';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { answersOf } from './answers.ts';
import type { Bag } from './bag.ts';
import { callId, organisationOf, plain, secretaryOf } from './calls.ts';
import { filesOf } from './files.ts';
import type { ItemStage, PlannedCall } from './plan.ts';
import { REASON, requested } from './requests.ts';
import type { DemoTechnology } from './technologies.ts';
import type { Times } from './times.ts';

export interface PlannedItem {
  id: string;
  number: string;
  stage: ItemStage;
  technology: DemoTechnology;
  applicantId: string;
  applicantName: string;
  order: number;
}

/** Who wrote it for the applicant. */
const writerOf = (applicant: string) => demoId(demoPeople.find(({ memberships }) => memberships[0]?.organisation === applicant)?.key ?? '');

/** What the applicant knows of a stage of the association's. */
const known = ({ stage }: PlannedItem, planned: PlannedCall) => {
  if (stage === 'RECEIVED' || stage === 'SEALED') return 'SUBMITTED';
  return stage === 'DECIDED' && planned.outcome === 'HELD' ? 'IN_REVIEW' : stage;
};

const defects = [
  { key: 'maturity', label: '成熟度：应用年限达到要求', text: '应用单位证明缺少盖章页，请补充两家以上应用单位的证明。' },
  { key: 'property', label: '知识产权归属清楚，无争议', text: '请说明与合作单位的权利约定。' },
];

/** Whoever supplemented has handed in twice. */
const revisionsOf = ({ stage }: PlannedItem): number[] => (stage === 'DRAFT' ? [] : stage === 'RESUBMITTED' ? [1, 2] : [1]);

/** Whom the applicant asks to be kept away. */
const avoidOf = (planned: PlannedCall, { order }: PlannedItem) => {
  const named = requested(planned);
  return named && order === 0 ? [{ name: named.name, reason: REASON }] : [];
};

const addApplicantSide = (bag: Bag, planned: PlannedCall, item: PlannedItem, times: Times): void => {
  const { technology, applicantId: tenantId, id, stage, number } = item;
  const createdBy = writerOf(technology.applicant);
  const submittedAt = times.at(planned.opensIn + 3 + (item.order % 9), 10 + (item.order % 7));
  const handedIn = stage !== 'DRAFT';
  const texts = answersOf(technology, item.order, filesOf(item.id));
  const { title } = technology;
  const technologyId = demoId(`technology:${title}`);
  bag.technology.push({ id: technologyId, tenantId, name: title, createdBy });
  bag.submission.push({
    id,
    tenantId,
    hostId: organisationOf(planned.association).id,
    hostName: organisationOf(planned.association).name,
    callId: callId(planned.key),
    callTitle: planned.title,
    technologyId,
    title,
    channel: 'RECOMMENDATION',
    track: technology.track,
    stage: known(item, planned),
    number: handedIn ? number : null,
    answers: plain(texts.answers),
    blindAnswers: plain(texts.blindAnswers),
    formNumber: 1,
    voucher: { name: '县域推广组', opinion: '技术成熟，同意推荐。' },
    avoid: avoidOf(planned, item),
    revision: revisionsOf(item).length,
    createdBy,
    submittedAt: handedIn ? submittedAt : null,
    search: searchable({ title, number: handedIn ? number : null }),
    supplementDueAt: stage === 'SUPPLEMENT_REQUESTED' ? times.endOf(6) : null,
    supplementDefects: stage === 'SUPPLEMENT_REQUESTED' ? defects : [],
    outcome: stage === 'INADMISSIBLE' ? '不属于本批次的征集范围。' : null,
    withdrawReason: stage === 'WITHDRAWN' ? '征集撤销，改报其他批次。' : null,
    createdAt: times.at(planned.opensIn + 2),
  });
  const content = { title, ...texts, formNumber: 1 };
  for (const revision of revisionsOf(item)) {
    bag.submissionRevision.push({
      id: demoId(`revision:${id}:${revision}`),
      tenantId,
      submissionId: id,
      number: revision,
      title,
      answers: plain(texts.answers),
      blindAnswers: plain(texts.blindAnswers),
      formNumber: 1,
      contentHash: contentHash(content),
      note: revision > 1 ? '已补充应用单位证明和权利约定。' : '',
      submittedBy: createdBy,
      submittedAt: revision > 1 ? times.at(-1) : submittedAt,
    });
  }
};

const checked = ['ADMITTED', 'IN_REVIEW', 'DECIDED'];

const addHostSide = (bag: Bag, planned: PlannedCall, item: PlannedItem, times: Times): void => {
  const tenantId = organisationOf(planned.association).id;
  const { technology, id, stage, number } = item;
  const receivedAt = times.at(planned.opensIn + 3 + (item.order % 9), 10 + (item.order % 7));
  const sealed = stage === 'SEALED';
  const closed = times.endOf(planned.closesIn);
  bag.callReceipt.push({
    id,
    tenantId,
    callId: callId(planned.key),
    applicantId: item.applicantId,
    receivedAt,
    openedAt: sealed ? null : closed,
  });
  if (sealed) return;
  const texts = answersOf(technology, item.order, filesOf(item.id));
  const { title } = technology;
  bag.dossier.push({
    id,
    tenantId,
    callId: callId(planned.key),
    number,
    title,
    applicantId: item.applicantId,
    applicantName: item.applicantName,
    applicantKind: organisationOf(technology.applicant).kind,
    channel: 'RECOMMENDATION',
    track: technology.track,
    stage,
    revision: revisionsOf(item).length,
    voucher: { name: '县域推广组', opinion: '技术成熟，同意推荐。' },
    avoid: avoidOf(planned, item),
    receivedAt,
    closedReason: stage === 'INADMISSIBLE' ? '不属于本批次的征集范围。' : null,
    admittedAt: checked.includes(stage) ? times.at(planned.closesIn + 5) : null,
    search: searchable({ number, title, applicant: item.applicantName }),
    createdAt: closed,
  });
  for (const revision of revisionsOf(item)) {
    bag.dossierRevision.push({
      id: demoId(`dossier-revision:${id}:${revision}`),
      tenantId,
      dossierId: id,
      number: revision,
      title,
      answers: plain(texts.answers),
      blindAnswers: plain(texts.blindAnswers),
      formNumber: 1,
      contentHash: contentHash({ title, ...texts, formNumber: 1 }),
      receivedAt: revision > 1 ? times.at(-1) : closed,
    });
  }
  const asked = ['SUPPLEMENT_REQUESTED', 'RESUBMITTED'].includes(stage);
  if (!asked && !checked.includes(stage)) return;
  const checkedBy = secretaryOf(planned.association);
  for (const { key } of defaultChecklist) {
    const defect = asked ? defects.find((each) => each.key === key) : undefined;
    bag.screeningCheck.push({
      tenantId,
      dossierId: id,
      revision: 1,
      itemKey: key,
      verdict: defect ? 'DEFECT' : 'PASS',
      note: defect?.text ?? '',
      checkedBy,
    });
  }
  if (!asked) return;
  bag.supplementNotice.push({
    id: demoId(`supplement:${id}`),
    tenantId,
    dossierId: id,
    number: `BZ${times.year}-D${String(item.order + 1).padStart(3, '0')}`,
    revision: 1,
    defects,
    dueAt: times.endOf(6),
    stage: stage === 'RESUBMITTED' ? 'ANSWERED' : 'SENT',
    sentBy: checkedBy,
    sentAt: times.at(-4),
    answeredAt: stage === 'RESUBMITTED' ? times.at(-1) : null,
  });
};

export const addItem = (bag: Bag, planned: PlannedCall, item: PlannedItem, times: Times): void => {
  addApplicantSide(bag, planned, item, times);
  if (item.stage !== 'DRAFT') addHostSide(bag, planned, item, times);
};
