import { demoId } from '@xinglin/kernel/demo/demo-id';
import type { Scores } from '@xinglin/kernel/shared/forms/criteria';
import type { DemoExpert } from '@xinglin/prisma/seed/more-people';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { defaultPolicy } from '../../shared/policy.ts';
import { scoringAnswers, scoringForm } from '../review/form-of.ts';
import { scoreReview } from '../scoring/score-review.ts';
import type { Bag } from './bag.ts';
import { callId, formId, organisationOf, plain, secretaryOf } from './calls.ts';
import { expertId, expertsOf, tieTo } from './experts.ts';
import type { PlannedItem } from './items.ts';
import type { PlannedCall } from './plan.ts';
import type { Times } from './times.ts';

const MEMBERS = 5;
const NEED = 3;

export const panelId = (key: string): string => demoId(`panel:${key}`);
export const roundId = (key: string): string => demoId(`round:${key}`);

/** Five of five employers, those first whose subject the call is about; the named experts of the demonstration sit on each. */
export const panelOf = ({ association, tracks }: PlannedCall): DemoExpert[] => {
  const rank = (expert: DemoExpert) => (expert.further ? 2 : 0) + (expert.subjects.some((subject) => tracks.includes(subject)) ? 0 : 1);
  const seated: DemoExpert[] = [];
  for (const expert of [...expertsOf(association)].sort((a, b) => rank(a) - rank(b))) {
    if (seated.length < MEMBERS && seated.every(({ employer }) => employer !== expert.employer)) seated.push(expert);
  }
  return seated;
};

export const addPanel = (bag: Bag, planned: PlannedCall, times: Times): void => {
  const { id: tenantId } = organisationOf(planned.association);
  const panel = panelId(planned.key);
  const fixedAt = times.at(planned.closesIn + 9);
  bag.panel.push({ id: panel, tenantId, callId: callId(planned.key), name: '评审专家组', stage: 'FIXED', fixedAt });
  panelOf(planned).forEach(({ key, name }, ordinal) => {
    bag.panelMember.push({
      id: demoId(`seat:${planned.key}:${key}`),
      tenantId,
      panelId: panel,
      expertId: expertId(planned.association, key),
      userId: demoId(key),
      name,
      seat: ordinal === 0 ? 'CHAIR' : 'MEMBER',
      ordinal,
    });
  });
  const userId = secretaryOf(planned.association);
  bag.panelMember.push({
    id: demoId(`seat:${planned.key}:secretary`),
    tenantId,
    panelId: panel,
    userId,
    name: planned.association === 'association' ? '李文' : '秘书',
    seat: 'SECRETARY',
    ordinal: MEMBERS,
  });
};

/** Stages of the three tasks on each item while the round runs. */
const running = [
  ['SUBMITTED', 'SUBMITTED', 'SUBMITTED'],
  ['IN_PROGRESS', 'SUBMITTED', 'SUBMITTED'],
  ['ACCEPTED', 'INVITED', 'SUBMITTED'],
  ['INVITED', 'INVITED', 'ACCEPTED'],
  ['SUBMITTED', 'DECLINED', 'IN_PROGRESS'],
  ['INVITED', 'SUBMITTED', 'RECUSED'],
] as const;
const stageOf = (planned: PlannedCall, order: number, turn: number) =>
  planned.review === 'RUNNING' ? (running[order % running.length]?.[turn] ?? 'INVITED') : 'SUBMITTED';

const opinionOf = (total: number) => (total >= 75 ? 'APPROVE' : total >= 65 ? 'APPROVE_WITH_CHANGES' : 'REJECT');

/** Good and middling technologies, lenient and severe experts: always the same. */
const scoresOf = (order: number, who: number): Scores =>
  Object.fromEntries(
    defaultReviewForm.criteria.map(({ key, isVeto, isIndependent }, at) => {
      if (isVeto) return [key, { score: 1 }];
      const quality = 6.2 + ((order * 17) % 30) / 10;
      const wish = isIndependent ? 7 + (who % 3) : quality + (((who * 7) % 9) - 4) / 5 + (((at * 5 + order) % 3) - 1) * 0.5;
      return [key, { score: Math.min(10, Math.max(0, Math.round(wish * 2) / 2)) }];
    }),
  );

const addReview = (
  bag: Bag,
  planned: PlannedCall,
  item: PlannedItem,
  task: { id: string; userId: string; alias: string; done: boolean },
  who: number,
  times: Times,
): void => {
  const form = { id: formId(planned.key, 'REVIEW'), number: 1, definition: plain(defaultReviewForm) };
  const scores = scoresOf(item.order, who);
  const scored = scoreReview(scoringForm(form as never), scoringAnswers(scores));
  const total = scored.ok ? (scored.review.score ?? 0) : 0;
  bag.review.push({
    id: demoId(`review:${task.id}`),
    tenantId: organisationOf(planned.association).id,
    roundId: roundId(planned.key),
    dossierId: item.id,
    assignmentId: task.id,
    userId: task.userId,
    alias: task.alias,
    revision: 1,
    formId: form.id,
    stage: task.done ? 'SUBMITTED' : 'DRAFT',
    scores: plain(scores),
    total: task.done ? total : null,
    exactTotal: task.done && scored.ok ? scored.review.exactScore : null,
    vetoes: [],
    opinion: task.done ? opinionOf(total) : null,
    comment: task.done
      ? `“${item.technology.title}”操作规范，${total >= 75 ? '证据充分，适合在基层推广' : '证据尚可，建议补充多中心数据后推广'}。`
      : '安全性材料已看完，正在核对有效性数据。',
    submittedAt: task.done ? times.at(Math.min(planned.closesIn + 24, -1), 15) : null,
  });
};

/** The round, its items, who reviews what, and what they wrote so far. */
export const addRound = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[], times: Times): void => {
  const { id: tenantId } = organisationOf(planned.association);
  const round = roundId(planned.key);
  const open = planned.review === 'RUNNING';
  const dueAt = open ? times.endOf(6) : times.endOf(planned.closesIn + 30);
  bag.reviewRound.push({
    id: round,
    tenantId,
    callId: callId(planned.key),
    ordinal: 1,
    name: '网络评审',
    kind: 'INITIAL',
    format: 'ONLINE',
    stage: open ? 'OPEN' : 'CLOSED',
    panelId: panelId(planned.key),
    formId: formId(planned.key, 'REVIEW'),
    need: NEED,
    places: planned.places,
    policy: plain(defaultPolicy),
    dueAt,
    openedAt: times.at(planned.closesIn + 10),
    closedAt: open ? null : times.endOf(planned.closesIn + 30),
  });
  const panel = panelOf(planned);
  for (const item of items) {
    bag.roundItem.push({ id: demoId(`item:${item.id}`), tenantId, roundId: round, dossierId: item.id, revision: 1 });
    const able = panel.filter((expert) => tieTo(expert, item) === null);
    for (let turn = 0; turn < NEED; turn += 1) {
      const expert = able[(item.order + turn) % able.length];
      if (!expert) continue;
      const stage = stageOf(planned, item.order, turn);
      const task = {
        id: demoId(`task:${item.id}:${expert.key}`),
        userId: demoId(expert.key),
        alias: 'ABC'.charAt(turn),
        done: stage === 'SUBMITTED',
      };
      bag.assignment.push({
        id: task.id,
        tenantId,
        callId: callId(planned.key),
        roundId: round,
        dossierId: item.id,
        expertId: expertId(planned.association, expert.key),
        userId: task.userId,
        stage,
        alias: task.alias,
        source: 'SOLVER',
        matchScore: 0.6 + ((item.order + turn) % 4) / 10,
        dueAt,
        answeredAt: stage === 'INVITED' ? null : times.at(Math.min(planned.closesIn + 14, -2)),
        reason: stage === 'DECLINED' ? '近期出差，无法按时完成。' : stage === 'RECUSED' ? '与项目负责人有合作。' : null,
      });
      if (stage !== 'INVITED' && stage !== 'DECLINED') declare(bag, planned, item, expert, stage === 'RECUSED');
      if (task.done || stage === 'IN_PROGRESS') addReview(bag, planned, item, task, panel.indexOf(expert), times);
    }
  }
};

/** Yes or no, once a person and dossier; a yes is a conflict. */
export const declare = (bag: Bag, planned: PlannedCall, item: PlannedItem, { key, name }: DemoExpert, conflict = false): void => {
  const { id: tenantId } = organisationOf(planned.association);
  const userId = demoId(key);
  if (bag.conflictDeclaration.some((each) => each.dossierId === item.id && each.userId === userId)) return;
  bag.conflictDeclaration.push({
    tenantId,
    dossierId: item.id,
    userId,
    answer: conflict ? 'CONFLICT' : 'NONE',
    ...(conflict ? { type: 'CO_SUBMISSION', detail: '与项目负责人有合作。' } : {}),
  });
  if (!conflict) return;
  bag.conflict.push({
    id: demoId(`conflict:${item.id}:${key}:declared`),
    tenantId,
    callId: callId(planned.key),
    dossierId: item.id,
    userId,
    name,
    type: 'CO_SUBMISSION',
    source: 'EXPERT',
    strength: 'HARD',
    state: 'CONFIRMED',
    evidence: '与项目负责人有合作。',
  });
};
