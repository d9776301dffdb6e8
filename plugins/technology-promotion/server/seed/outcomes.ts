import { demoId } from '@xinglin/kernel/demo/demo-id';
import type { Outcome } from '../../shared/decision-input.ts';
import { defaultPolicy } from '../../shared/policy.ts';
import { letterText, writeLetter } from '../decision/letter.ts';
import { countBallots, type Vote } from '../rules/voting/ballot.ts';
import type { Bag } from './bag.ts';
import { callId, organisationOf, secretaryOf } from './calls.ts';
import { tieTo } from './experts.ts';
import type { PlannedItem } from './items.ts';
import type { PlannedCall } from './plan.ts';
import { declare, panelId, panelOf, roundId } from './reviews.ts';
import type { Times } from './times.ts';

export const meetingId = (key: string) => demoId(`meeting:${key}`);

/** The panel's meeting: over, or in the middle of its second item. */
export const addMeeting = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[], times: Times): void => {
  const { id: tenantId } = organisationOf(planned.association);
  const over = planned.review === 'DONE';
  const id = meetingId(planned.key);
  const startsAt = over ? times.at(planned.closesIn + 35, 9) : new Date(times.now.getTime() - 3_600_000);
  const second = over ? undefined : items[1];
  bag.meeting.push({
    id,
    tenantId,
    callId: callId(planned.key),
    roundId: roundId(planned.key),
    panelId: panelId(planned.key),
    title: `${planned.title}评审会`,
    place: '协会会议室',
    startsAt,
    stage: over ? 'CLOSED' : 'OPEN',
    currentId: second ? demoId(`agenda:${second.id}`) : null,
    openedAt: startsAt,
    closedAt: over ? new Date(startsAt.getTime() + 3 * 3_600_000) : null,
  });
  for (const { userId, name, seat } of bag.panelMember.filter((member) => member.panelId === panelId(planned.key)))
    bag.attendance.push({ tenantId, meetingId: id, userId, name, seat, state: 'PRESENT', arrivedAt: startsAt });
  items.forEach((item, ordinal) => {
    const stage = over || ordinal === 0 ? 'DECIDED' : item === second ? 'VOTING' : 'PENDING';
    addAgendaItem(bag, planned, item, { meeting: id, ordinal: ordinal + 1, stage, startsAt });
  });
};

interface Place {
  meeting: string;
  ordinal: number;
  stage: 'DECIDED' | 'VOTING' | 'PENDING';
  startsAt: Date;
}

const addAgendaItem = (bag: Bag, planned: PlannedCall, item: PlannedItem, { meeting, ordinal, stage, startsAt }: Place): void => {
  const { id: tenantId } = organisationOf(planned.association);
  const id = demoId(`agenda:${item.id}`);
  const voters = panelOf(planned).filter((expert) => tieTo(expert, item) === null);
  for (const expert of voters) declare(bag, planned, item, expert);
  const votes = voters.map(({ key, name }, at): { voterId: string; name: string; vote: Vote } => ({
    voterId: demoId(key),
    name,
    vote: rejects(planned, ordinal) ? (at < 2 ? 'FOR' : 'AGAINST') : at === 3 && ordinal % 2 === 0 ? 'ABSTAIN' : 'FOR',
  }));
  const cast = stage === 'DECIDED' ? votes : stage === 'VOTING' ? votes.slice(0, 2) : [];
  const counted = countBallots(
    voters.map(({ key }) => demoId(key)),
    votes,
    { passShare: defaultPolicy.vote.passShare },
  );
  const opened = new Date(startsAt.getTime() + ordinal * 20 * 60_000);
  const recused = panelOf(planned).filter((expert) => !voters.includes(expert));
  const { present, against, abstained, silent, needed, passed } = counted;
  const result = {
    entitled: voters.length,
    present,
    for: counted.for,
    against,
    abstained,
    silent,
    needed,
    passed,
    recused: recused.map(({ name }) => name),
    seated: [],
    dissent: [],
  };
  bag.agendaItem.push({
    id,
    tenantId,
    meetingId: meeting,
    dossierId: item.id,
    ordinal,
    stage,
    openedAt: stage === 'PENDING' ? null : opened,
    closedAt: stage === 'DECIDED' ? new Date(opened.getTime() + 15 * 60_000) : null,
    ...(stage === 'DECIDED' ? { result, passed } : {}),
  });
  for (const { voterId, name, vote } of cast) bag.ballot.push({ tenantId, agendaItemId: id, userId: voterId, name, vote, castAt: opened });
};

/** The last item of each finished call is not selected. */
const rejects = ({ items, review }: PlannedCall, ordinal: number) => review === 'DONE' && ordinal === items.length;

const outcomeOf = (planned: PlannedCall, ordinal: number): Outcome => {
  if (rejects(planned, ordinal)) return 'REJECT';
  return ordinal <= (planned.places ?? 0) ? 'RECOMMEND' : 'CONDITIONAL';
};

const words: Readonly<Record<Outcome, string>> = {
  RECOMMEND: '安全有效，成熟度高，适宜基层推广。',
  CONDITIONAL: '有推广价值，尚需补充数据。',
  RESUBMIT: '请补充对照研究后再申报。',
  REJECT: '证据不足，暂不推荐。',
};

/** Decisions, their letters where they are known, the public notice and an objection to it. */
export const addOutcomes = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[], times: Times): void => {
  const { id: tenantId, name: association } = organisationOf(planned.association);
  const decidedAt = times.at(planned.closesIn + 36);
  const releasedAt = planned.outcome === 'HELD' ? null : times.at(planned.outcome === 'PUBLISHED' ? -3 : planned.closesIn + 40);
  const selected: object[] = [];
  items.forEach((item, at) => {
    const outcome = outcomeOf(planned, at + 1);
    const [reason, conditions] = [words[outcome], outcome === 'CONDITIONAL' ? '推广前补充两家以上基层单位的应用数据。' : ''];
    const { title, track } = item.technology;
    const written = writeLetter([], {
      number: item.number,
      title,
      applicant: item.applicantName,
      track,
      call: planned.title,
      association,
      outcome,
      conditions,
      reason,
    });
    const letter = releasedAt && letterText(written);
    bag.decision.push({
      id: demoId(`decision:${item.id}`),
      tenantId,
      callId: callId(planned.key),
      dossierId: item.id,
      outcome,
      conditions,
      reason,
      basis: { agendaItemId: demoId(`agenda:${item.id}`) },
      decidedBy: secretaryOf(planned.association),
      decidedAt,
      releasedAt,
      letter,
      handedOverAt: planned.outcome === 'CONCLUDED' && outcome !== 'REJECT' ? times.at(planned.closesIn + 50) : null,
    });
    if (outcome === 'RECOMMEND' || outcome === 'CONDITIONAL')
      selected.push({ dossierId: item.id, title, applicantName: item.applicantName, track, outcome });
    const submission = releasedAt && bag.submission.find(({ id }) => id === item.id);
    if (submission) Object.assign(submission, { outcome, letter, letterAt: releasedAt });
  });
  if (!releasedAt) return;
  const published = planned.outcome === 'PUBLISHED';
  const noticeId = demoId(`notice:${planned.key}`);
  bag.publicNotice.push({
    id: noticeId,
    tenantId,
    callId: callId(planned.key),
    organisationName: association,
    number: `GS${times.year}-D${published ? '02' : '01'}`,
    title: `${planned.title}拟入库技术公示`,
    body: `经专家评审，现将《${planned.title}》拟入库技术予以公示。公示期内，任何单位和个人如有异议，请实名提出并说明理由。`,
    items: selected,
    stage: published ? 'PUBLISHED' : 'CLOSED',
    startsAt: releasedAt,
    endsAt: published ? times.endOf(6) : times.endOf(planned.closesIn + 48),
    contact: '技术推广部 · 020-37600001',
  });
  const [first] = items;
  if (!published || !first) return;
  bag.objection.push({
    id: demoId('objection'),
    tenantId,
    noticeId,
    dossierId: first.id,
    number: `YY${times.year}-D01`,
    trackingId: demoId('objection:tracking'),
    objector: '梁先生',
    organisation: '某区疾病预防控制中心',
    contact: 'liang@demo.invalid',
    grounds: '公示材料中的应用例数与我单位掌握的数据不一致，请核实应用单位证明。',
  });
};
