// What stands where in the demonstration: a call in each stage, so that a visitor can follow the whole job.
import type { callStages, dossierStages } from '../../shared/stages.ts';

type CallStage = (typeof callStages)['stages'][number];
/** DRAFT is the applicant's own and has no dossier; SEALED lies with the association as a receipt only. */
export type ItemStage = (typeof dossierStages)['stages'][number] | 'DRAFT' | 'SEALED';

export interface PlannedCall {
  key: string;
  association: string;
  title: string;
  summary: string;
  stage: CallStage;
  tracks: readonly string[];
  /** Days from today; the close is at 23:59:59 of that day in China. */
  opensIn: number;
  closesIn: number;
  places: number | null;
  items: readonly ItemStage[];
  /** Organisations that have a letter of invitation. */
  letters?: readonly string[];
  /** How far its review is. */
  review?: 'RUNNING' | 'MEETING' | 'DONE';
  outcome?: 'HELD' | 'PUBLISHED' | 'CONCLUDED';
  /** Technologies that stand at a place of their own, such as a near-duplicate of another; the rest are dealt by track. */
  named?: Readonly<Record<number, string>>;
}

const many = (count: number, stage: ItemStage): ItemStage[] => Array.from({ length: count }, () => stage);

export const demoCalls: readonly PlannedCall[] = [
  {
    key: 'draft',
    association: 'association',
    title: '基层中医药适宜技术征集（第二批）',
    summary: '面向社区卫生服务中心和乡镇卫生院征集中医药适宜技术，正在起草。',
    stage: 'DRAFT',
    tracks: ['tcm'],
    opensIn: 14,
    closesIn: 45,
    places: 10,
    items: [],
  },
  {
    key: 'open',
    association: 'association',
    title: '基层心血管病防治适宜技术征集',
    summary: '征集适合基层开展的心血管病筛查、治疗、康复和管理技术。截止前申报材料封存，任何人不能查看。',
    stage: 'OPEN',
    tracks: ['cardio', 'diagnostics'],
    opensIn: -20,
    closesIn: 12,
    places: 8,
    items: ['DRAFT', 'DRAFT', 'SEALED', 'SEALED', 'SEALED'],
    letters: ['enterprise', 'institution'],
  },
  {
    key: 'closed',
    association: 'association',
    title: '糖尿病并发症早期筛查技术征集',
    summary: '征集糖尿病视网膜、肾脏、神经和足部并发症的早期筛查技术。',
    stage: 'CLOSED',
    tracks: ['endocrine'],
    opensIn: -45,
    closesIn: -1,
    places: 6,
    items: many(4, 'RECEIVED'),
  },
  {
    key: 'screening',
    association: 'association',
    title: '县域医学检验与影像适宜技术征集',
    summary: '征集县域内可以共享的检验和影像技术。',
    stage: 'SCREENING',
    tracks: ['diagnostics', 'cardio'],
    opensIn: -60,
    closesIn: -9,
    places: 8,
    items: ['RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'INADMISSIBLE', 'RECEIVED', 'RECEIVED', 'RECEIVED'],
    named: { 7: '肺结节低剂量 CT 智能阅片县域应用' },
  },
  {
    key: 'reviewing',
    association: 'association',
    title: '慢性病管理适宜技术遴选',
    summary: '网络评审进行中：每项技术由三位专家双盲评审。',
    stage: 'REVIEWING',
    tracks: ['cardio', 'endocrine'],
    opensIn: -90,
    closesIn: -40,
    places: 4,
    items: many(6, 'IN_REVIEW'),
    review: 'RUNNING',
  },
  {
    key: 'meeting',
    association: 'association',
    title: '中医药特色技术遴选',
    summary: '网络评审已经结束，专家组正在会审。',
    stage: 'REVIEWING',
    tracks: ['tcm'],
    opensIn: -110,
    closesIn: -60,
    places: 3,
    items: many(5, 'IN_REVIEW'),
    review: 'MEETING',
  },
  {
    key: 'deliberated',
    association: 'association',
    title: '检验检测适宜技术遴选',
    summary: '专家组已经作出结论，等待发布。',
    stage: 'DELIBERATED',
    tracks: ['diagnostics', 'endocrine'],
    opensIn: -130,
    closesIn: -80,
    places: 3,
    items: many(5, 'DECIDED'),
    review: 'DONE',
    outcome: 'HELD',
  },
  {
    key: 'notice',
    association: 'association',
    title: '社区常见病防治技术遴选',
    summary: '拟推广技术正在公示，公示期内可以提出异议。',
    stage: 'PUBLIC_NOTICE',
    tracks: ['diagnostics', 'tcm'],
    opensIn: -160,
    closesIn: -110,
    places: 2,
    items: many(4, 'DECIDED'),
    review: 'DONE',
    outcome: 'PUBLISHED',
  },
  {
    key: 'concluded',
    association: 'association',
    title: '首批社区适宜技术遴选',
    summary: '公示期满，入选技术已移交技术库。',
    stage: 'CONCLUDED',
    tracks: ['cardio', 'diagnostics'],
    opensIn: -300,
    closesIn: -240,
    places: 2,
    items: many(4, 'DECIDED'),
    review: 'DONE',
    outcome: 'CONCLUDED',
  },
  {
    key: 'cancelled',
    association: 'association',
    title: '院前急救单项技术征集',
    summary: '因与上级征集重复而撤销。',
    stage: 'CANCELLED',
    tracks: ['cardio'],
    opensIn: -70,
    closesIn: -50,
    places: null,
    items: ['WITHDRAWN'],
    named: { 0: '救护车载自动除颤与按压质量反馈' },
  },
  {
    key: 'delta-open',
    association: 'association-delta',
    title: '珠江口医学影像新技术征集',
    summary: '面向珠江口各市征集医学影像新技术。',
    stage: 'OPEN',
    tracks: ['diagnostics'],
    opensIn: -5,
    closesIn: 25,
    places: 5,
    items: ['SEALED'],
    letters: ['enterprise', 'institution'],
  },
  {
    key: 'delta-reviewing',
    association: 'association-delta',
    title: '湾区检验检测技术遴选',
    summary: '网络评审进行中。',
    stage: 'REVIEWING',
    tracks: ['diagnostics'],
    opensIn: -80,
    closesIn: -30,
    places: 2,
    items: many(3, 'IN_REVIEW'),
    review: 'RUNNING',
  },
  {
    key: 'xiang-screening',
    association: 'association-xiang',
    title: '乡镇卫生院康复护理技术征集',
    summary: '形式审查进行中。',
    stage: 'SCREENING',
    tracks: ['endocrine', 'tcm'],
    opensIn: -50,
    closesIn: -6,
    places: 3,
    items: ['RECEIVED', 'ADMITTED'],
  },
];

export const trackNames: Readonly<Record<string, string>> = {
  cardio: '心血管',
  endocrine: '内分泌与代谢',
  tcm: '中医药',
  diagnostics: '检验与影像',
};
