import type { Person } from './client.ts';
import { documents } from './documents.ts';
import type { PeerExpert } from './experts.ts';
import { criterionNames, distinct, placesOf, type ScoreRow } from './scores.ts';

interface Versioned {
  id: string;
  version: number;
}
export interface RankedItem {
  dossierId: string;
  title: string;
  rank: number | null;
  mean: number | null;
  n: number;
  standing: string;
}
export interface RankedYear {
  year: string;
  places: number | null;
  placesLeft: number;
  onLine: readonly string[];
  items: readonly RankedItem[];
}

export const titleOf = (proposal: string) => `Proposal ${proposal}`;
const scale = { min: 1, max: 5, step: 0.1 };
const anchors = [
  { value: 1, text: '最好' },
  { value: 5, text: '最差' },
];
const criterion = (key: string, label: string, isIndependent: boolean) => ({
  key,
  label,
  guidance: '',
  weight: isIndependent ? 0 : 1,
  scale,
  anchors,
  allowNA: isIndependent,
  isVeto: false,
  isIndependent,
  lowerIsBetter: true,
});

/** The overall score is what the programme averaged; its criteria stand beside it. */
const reviewForm = (rows: readonly ScoreRow[]) => ({
  criteria: [
    criterion('overall', '综合评分', false),
    ...Object.entries(criterionNames)
      .filter(([key]) => rows.some(({ criteria }) => key in criteria))
      .map(([key, [, label]]) => criterion(key, label, true)),
  ],
});
const applicationForm = {
  sections: [
    { key: 'basics', title: '基本信息', fields: [{ key: 'summary', type: 'text', label: '摘要', required: false, blind: false }] },
  ],
};

const draftCall = (association: Person, year: string, rows: readonly ScoreRow[]) => {
  const [now, day] = [Date.now(), 86_400_000];
  return association.ask<Versioned>(documents.createCall, {
    input: {
      title: `${year} 年生物医学项目评审`,
      summary: '真实评分数据',
      body: '真实评分数据。',
      channels: ['RECOMMENDATION'],
      channelRules: [{ channel: 'RECOMMENDATION', applicantKinds: ['institution'], invitedOnly: false, voucher: 'NONE', attachments: [] }],
      reviewFormats: ['ONLINE'],
      tracks: [{ key: 'biomedicine', name: '生物医学' }],
      policy: {
        panel: { minimumSize: 3, minimumSizeHighImpact: 3, odd: false },
        score: { tieKeys: ['WORST_SCORE'] },
        maximumLoad: 1_000,
      },
      checklist: [{ key: 'complete', label: '材料完整', help: '', required: true }],
      letterRules: [],
      opensAt: new Date(now - day).toISOString(),
      closesAt: new Date(now + day).toISOString(),
      sealed: false,
      places: placesOf(rows),
    },
  });
};

/** From the draft to the admitted proposals of a year; answers their ids by title. */
const collect = async (association: Person, callId: string, rows: readonly ScoreRow[]): Promise<Map<string, string>> => {
  const step = async (document: string) => {
    const { version } = await association.ask<Versioned>(documents.call, { id: callId });
    await association.ask(document, { id: callId, version });
  };
  await association.ask(documents.saveForm, { callId, kind: 'APPLICATION', name: '申报表', definition: applicationForm });
  await association.ask(documents.saveForm, { callId, kind: 'REVIEW', name: '评审表', definition: reviewForm(rows) });
  await step(documents.publishCall);
  await step(documents.closeCall);
  await step(documents.startScreening);
  const proposals = distinct(rows.map(({ proposal }) => proposal));
  const table = [
    '技术名称,申报单位,单位类型,专业类别,征集渠道',
    ...proposals.map((proposal) => `${titleOf(proposal)},第${proposal}课题组,医疗卫生机构,生物医学,推广组推荐`),
  ];
  await association.bring(`technology-promotion.dossiers.${callId}`, 'proposals.csv', `${table.join('\r\n')}\r\n`);
  const { items } = await association.ask<{ items: (Versioned & { title: string; revision: number })[] }>(documents.dossiers, { callId });
  for (const { id, revision } of items) {
    const { version } = await association.ask<Versioned>(documents.recordCheck, { id, revision });
    await association.ask(documents.admit, { id, version });
  }
  await step(documents.startReviewing);
  return new Map(items.map(({ id, title }) => [title, id]));
};

const seat = async (association: Person, callId: string, experts: readonly PeerExpert[]): Promise<string> => {
  const { userId } = await association.ask<{ userId: string }>(documents.viewer);
  const panel = await association.ask<Versioned>(documents.createPanel, { callId, input: { name: '评审专家组' } });
  const seats = [...experts.map(({ expertId }, at) => ({ expertId, seat: at === 0 ? 'CHAIR' : 'MEMBER' })), { userId, seat: 'SECRETARY' }];
  const seated = await association.ask<Versioned>(documents.seats, { ...panel, seats });
  await association.ask(documents.fixPanel, { ...seated });
  return panel.id;
};

/** What one reviewer does: declares, accepts, saves on the way, hands in. */
const review = async ({ person }: PeerExpert, rows: readonly ScoreRow[], form: ReturnType<typeof reviewForm>): Promise<void> => {
  const { items } = await person.ask<{ items: { id: string; dossierId: string; title: string; version: number }[] }>(documents.tasks);
  for (const { id, dossierId, title, version } of items) {
    const row = rows.find(({ proposal }) => titleOf(proposal) === title);
    if (!row) throw new Error(`nobody asked for a review of ${title}`);
    await person.ask(documents.declare, { dossierId });
    await person.ask(documents.accept, { id, version });
    const scores = Object.fromEntries(
      form.criteria.map(({ key }) => {
        const score = key === 'overall' ? row.overall : row.criteria[key];
        return [key, score === undefined ? { notApplicable: true, reason: '未评' } : { score }];
      }),
    );
    const input = { scores, opinion: 'APPROVE', comment: '原始数据未附评语，仅录入评分。' };
    const saved = await person.ask<{ review: { version: number } }>(documents.saveReview, { taskId: id, input });
    await person.ask(documents.submitReview, { taskId: id, version: saved.review.version, input });
  }
};

/** One yearly call from its draft to its order. */
export const runYear = async (
  association: Person,
  year: string,
  rows: readonly ScoreRow[],
  experts: ReadonlyMap<string, PeerExpert>,
): Promise<RankedYear> => {
  const expertOf = (reviewer: string): PeerExpert => {
    const found = experts.get(reviewer);
    if (!found) throw new Error(`reviewer ${reviewer} did not join`);
    return found;
  };
  const { id: callId } = await draftCall(association, year, rows);
  const dossiers = await collect(association, callId, rows);
  const reviewers = distinct(rows.map(({ reviewer }) => reviewer));
  const panelId = await seat(association, callId, reviewers.map(expertOf));
  const round = await association.ask<Versioned>(documents.createRound, {
    callId,
    input: {
      name: '评审',
      kind: 'INITIAL',
      format: 'ONLINE',
      panelId,
      anonymity: 'DOUBLE_BLIND',
      seeOthers: 'AFTER_OWN',
      need: 3,
      places: placesOf(rows),
      dueAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    },
  });
  const chosen = await association.ask<Versioned>(documents.chooseItems, { ...round });
  for (const { proposal, reviewer } of rows)
    await association.ask(documents.assign, {
      roundId: round.id,
      dossierId: dossiers.get(titleOf(proposal)),
      expertId: expertOf(reviewer).expertId,
    });
  await association.ask(documents.openRound, { ...chosen });
  await Promise.all(
    reviewers.map((reviewer) =>
      review(
        expertOf(reviewer),
        rows.filter((row) => row.reviewer === reviewer),
        reviewForm(rows),
      ),
    ),
  );
  const ranked = await association.ask<Omit<RankedYear, 'year'>>(documents.ranked, { roundId: round.id });
  return { ...ranked, year };
};
