// Words of reports and of their tables: the server draws both, for paper and for the page alike.
import type { Locale } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';

type Both = Readonly<Record<Locale, string>>;

export const chapterTexts = {
  SUMMARY: both('概述', 'Summary'),
  LIBRARY: both('技术入库', 'Technologies'),
  SITES: both('应用单位', 'Sites'),
  ACTIVITIES: both('推广活动', 'Activities'),
  AGREEMENTS: both('合作协议', 'Agreements'),
  PROCESS: both('过程管理', 'Process management'),
  FUNDS: both('经费使用', 'Funds'),
  INDICATORS: both('评估指标', 'Indicators'),
  EVALUATION: both('评估与改进', 'Evaluation and improvement'),
  OUTLOOK: both('问题与下期安排', 'Problems and what comes next'),
};

export const headlineTexts = {
  entries: both('在库技术（项）', 'Technologies in the library'),
  everAdopted: both('累计应用单位（家）', 'Sites that ever adopted'),
  routine: both('常规应用单位（家）', 'Sites in routine use'),
  discontinued: both('停用单位（家）', 'Sites that stopped'),
  newAdopters: both('新增应用单位（家）', 'New adopters'),
  activities: both('完成推广活动（次）', 'Activities completed'),
  persons: both('参训人数（人）', 'People reached'),
  agreementsSigned: both('新生效协议（份）', 'Agreements that took effect'),
  agreementsRunning: both('期末有效协议（份）', 'Agreements in effect'),
  findingsIssued: both('下发督导问题（个）', 'Findings issued'),
  findingsOverdue: both('期末逾期问题（个）', 'Findings overdue'),
  safetyEvents: both('不良事件（起）', 'Safety events'),
  indicatorsReached: both('达标指标（项）', 'Indicators that reached their target'),
  evaluations: both('完成推广评估（次）', 'Evaluations concluded'),
};

export const methodTexts = {
  DEMONSTRATION: both('示范典型', 'Demonstration'),
  ALLIANCE: both('医联体推广', 'Medical alliance'),
  ATTACHMENT: both('典型单位进修', 'Attachment'),
  CLINICAL_TEACHING: both('临床代教', 'Clinical teaching'),
  TRAINING: both('培训推广', 'Training'),
  INFORMATION: both('信息化辅助', 'Information systems'),
};

export const agreementKindTexts = {
  MAIN: both('合作协议', 'Agreement'),
  AMENDMENT: both('补充协议', 'Amendment'),
  RENEWAL: both('续签协议', 'Renewal'),
};

export const agreementEndTexts = {
  EXPIRED: both('到期终止', 'Expired'),
  RENEWED: both('续签', 'Renewed'),
  TERMINATED: both('提前终止', 'Terminated'),
};

export const findingTexts = { CRITICAL: both('严重', 'Critical'), MAJOR: both('较重', 'Major'), MINOR: both('一般', 'Minor') };
export const safetyTexts = {
  FATAL: both('致死', 'Fatal'),
  SEVERE: both('重度', 'Severe'),
  MODERATE: both('中度', 'Moderate'),
  MILD: both('轻度', 'Mild'),
};

export const riskTexts = {
  registered: both('本期登记', 'Registered'),
  closed: both('本期关闭', 'Closed'),
  open: both('期末未关闭', 'Open at the end'),
  escalated: both('其中已升级', 'Of those, escalated'),
};

export const complaintTexts = {
  received: both('本期收到', 'Received'),
  accepted: both('本期受理', 'Taken up'),
  rejected: both('本期不予受理', 'Not taken up'),
  answered: both('本期答复', 'Answered'),
  closed: both('本期办结', 'Closed'),
  reopened: both('本期重新办理', 'Opened again'),
  open: both('期末未答复', 'Not answered at the end'),
  overdue: both('其中已逾期', 'Of those, overdue'),
};

export const dimensionTexts = {
  REACH: both('覆盖', 'Reach'),
  EFFECTIVENESS: both('效果', 'Effectiveness'),
  ADOPTION: both('采用', 'Adoption'),
  IMPLEMENTATION: both('实施', 'Implementation'),
  MAINTENANCE: both('维持', 'Maintenance'),
};

export const conclusionTexts = {
  EFFECTIVE: both('效果良好', 'Effective'),
  PARTLY: both('部分达到', 'Partly effective'),
  INEFFECTIVE: both('效果不佳', 'Not effective'),
  INSUFFICIENT: both('数据不足', 'Data insufficient'),
};

export const improvementTexts = {
  planned: both('新制定', 'Planned'),
  finished: both('完成', 'Carried out'),
  effective: both('核查有效', 'Found effective'),
  ineffective: both('核查无效', 'Found ineffective'),
  overdue: both('期末逾期', 'Overdue at the end'),
};

export const periodTexts = { QUARTER: both('季报', 'Quarterly report'), YEAR: both('年报', 'Annual report') };

/** The word of a code; a code that has none stands for itself. */
export const say = (texts: Readonly<Record<string, Both>>, code: string, locale: Locale): string => texts[code]?.[locale] ?? code;

/** 2026年第3季度, 2026年度 : the time of a report as people say it. */
export const timeText = (label: string, locale: Locale): string => {
  const [year, quarter] = label.split('-Q');
  if (locale === 'en') return quarter ? `${year} Q${quarter}` : `${year}`;
  return quarter ? `${year}年第${quarter}季度` : `${year}年度`;
};
