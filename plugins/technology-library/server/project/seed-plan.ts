// Which projects the demonstration has, in months and days around the day it is written.
export interface DemoProject {
  key: string;
  association: string;
  /** Whose technology: the n-th entry of the association's demonstration. */
  entry: number;
  leader: string;
  title: string;
  goal: string;
  stage: 'PREPARING' | 'IMPLEMENTING' | 'EVALUATING';
  areaCodes: readonly string[];
  targetSites: number;
  /** Months from today; before it when below zero. */
  starts: number;
  ends: number;
  /** Versions of the plan that were approved, and whether another one is being drafted. */
  approved: number;
  drafting: boolean;
}

export const demoProjects: readonly DemoProject[] = [
  {
    key: 'ecg',
    association: 'association',
    entry: 0,
    leader: 'li-wen',
    title: '县域胸痛患者院前心电传输推广项目',
    goal: '三年内在八省区建成县、乡两级院前心电传输网络，使疑似急性冠脉综合征患者首份心电图在首次医疗接触后十分钟内完成。',
    stage: 'EVALUATING',
    areaCodes: ['350000', '360000', '430000', '440000', '450000', '460000', '520000', '530000'],
    targetSites: 30,
    starts: -35,
    ends: 4,
    approved: 2,
    drafting: false,
  },
  {
    key: 'fundus',
    association: 'association',
    entry: 1,
    leader: 'zhang-hui',
    title: '基层免散瞳眼底筛查推广项目',
    goal: '在社区卫生服务中心和乡镇卫生院规范开展免散瞳眼底照相，登记在管的 2 型糖尿病患者每年筛查一次。',
    stage: 'IMPLEMENTING',
    areaCodes: ['350000', '360000', '430000', '440000', '450000', '460000', '520000', '530000'],
    targetSites: 20,
    starts: -30,
    ends: 14,
    approved: 1,
    drafting: true,
  },
  {
    key: 'pressure',
    association: 'association',
    entry: 2,
    leader: 'li-wen',
    title: '家庭血压远程管理推广项目',
    goal: '在珠三角社区试点家庭血压远程管理，形成可复制的服务包。',
    stage: 'PREPARING',
    areaCodes: ['440000'],
    targetSites: 8,
    starts: 1,
    ends: 25,
    approved: 0,
    drafting: true,
  },
  {
    key: 'baduanjin',
    association: 'association-delta',
    entry: 0,
    leader: 'gu-yan',
    title: '心脏康复八段锦推广项目',
    goal: '在珠江口两岸基层机构开设心脏康复门诊，规范开展八段锦运动处方。',
    stage: 'IMPLEMENTING',
    areaCodes: ['440000'],
    targetSites: 6,
    starts: -20,
    ends: 10,
    approved: 1,
    drafting: false,
  },
  {
    key: 'tuina',
    association: 'association-xiang',
    entry: 0,
    leader: 'tan-xi',
    title: '小儿推拿进基层推广项目',
    goal: '在湘水流域乡镇卫生院推广小儿推拿标准流程。',
    stage: 'IMPLEMENTING',
    areaCodes: ['430000'],
    targetSites: 6,
    starts: -18,
    ends: 8,
    approved: 1,
    drafting: false,
  },
];
