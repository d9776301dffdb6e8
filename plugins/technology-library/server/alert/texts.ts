import { type BothTexts, both } from '@xinglin/kernel/shared/tables/texts';
import type { AlertGroup, AlertKind } from '../../shared/alerts.ts';

export const groupTexts: Readonly<Record<AlertGroup, BothTexts>> = {
  LIBRARY: both('技术库', 'Library'),
  AGREEMENT: both('合作协议', 'Agreements'),
  SITE: both('应用单位', 'Sites'),
  PROCESS: both('过程管理', 'Process'),
  FIGURE: both('指标与评估', 'Figures and evaluation'),
  SAFETY: both('不良事件', 'Safety'),
  SUPPORT: both('组织保障', 'Support'),
};

export const kindTexts: Readonly<Record<AlertKind, BothTexts>> = {
  CREDENTIAL: both('证照到期', 'Credential ends'),
  REVIEW: both('复评到期', 'Re-evaluation due'),
  REVIEW_CASE: both('复评或退出审议待办结', 'Case to be concluded'),
  IP_TERM: both('知识产权到期', 'Right ends'),
  IP_FEE: both('知识产权缴费', 'Fee of a right due'),
  AGREEMENT_UNSIGNED: both('协议逾期未签署', 'Agreement not signed in time'),
  AGREEMENT_ENDING: both('协议将到期', 'Agreement ends'),
  AGREEMENT_OVER: both('协议已到期未续签', 'Agreement over, not renewed'),
  CONSENT: both('持有单位待答复', 'Word of the holder'),
  READINESS: both('条件评估待提交', 'Readiness check to be handed in'),
  READINESS_GAP: both('条件缺口逾期未补齐', 'Readiness gap past its day'),
  SUSTAINED: both('可评定持续应用', 'Sustained use to be shown'),
  VISIT: both('督导待开展', 'Visit to be recorded'),
  FINDING: both('整改期限', 'Finding to be answered'),
  ACTIVITY: both('活动待办结', 'Activity to be completed'),
  FIGURE: both('指标待填报', 'Figure to be reported'),
  RISK_REVIEW: both('风险待复核', 'Risk to be reviewed'),
  RISK_MEASURE: both('风险应对措施待落实', 'Measure against a risk'),
  COMPLAINT_ACCEPT: both('投诉待决定是否受理', 'Complaint to be taken up or not'),
  COMPLAINT_ANSWER: both('投诉待答复', 'Complaint to be answered'),
  IMPROVEMENT: both('改进措施期限', 'Improvement to be carried out'),
  SAFETY: both('不良事件待评估', 'Safety event to be assessed'),
  BUDGET_TIGHT: both('预算科目将用完或已用完', 'Budget line used up or nearly so'),
  POLICY: both('政策文件将失效', 'Policy document near its end'),
  TRAINING: both('培训或资质证明到期', 'Proof of training or qualification ends'),
};
