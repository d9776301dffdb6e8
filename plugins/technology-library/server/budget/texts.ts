import { both } from '@xinglin/kernel/shared/tables/texts';

/** Codes in words, for tables. */
export const budgetStageTexts = {
  DRAFT: both('编制中', 'Draft'),
  APPROVED: both('已批准', 'Approved'),
  SETTLED: both('已决算', 'Settled'),
};
export const categoryTexts = {
  TRAINING: both('培训费', 'Training'),
  MEETING: both('会议费', 'Meetings'),
  TRAVEL: both('差旅费', 'Travel'),
  LABOUR: both('劳务与专家费', 'Labour and experts'),
  PRINTING: both('印刷宣传费', 'Printing and publicity'),
  EQUIPMENT: both('设备费', 'Equipment'),
  INFORMATION: both('信息化费', 'Information systems'),
  EVALUATION: both('评估费', 'Evaluation'),
  OTHER: both('其他', 'Other'),
};
export const sourceTexts = {
  FISCAL: both('财政资金', 'Public funds'),
  ASSOCIATION: both('协会经费', 'Association'),
  ENTERPRISE: both('企业资助', 'Enterprise'),
  SELF: both('单位自筹', 'Institutions themselves'),
  OTHER: both('其他', 'Other'),
};
