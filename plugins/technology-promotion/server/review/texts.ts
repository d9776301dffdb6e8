import { both } from '@xinglin/kernel/shared/tables/texts';

export const taskStageTexts = {
  INVITED: both('待答复', 'To be answered'),
  ACCEPTED: both('已接受', 'Accepted'),
  IN_PROGRESS: both('评审中', 'In progress'),
  SUBMITTED: both('已提交', 'Submitted'),
  RETURNED: both('退回修改', 'Returned'),
  DECLINED: both('已谢绝', 'Declined'),
  RECUSED: both('已回避', 'Recused'),
  EXPIRED: both('已逾期', 'Overdue'),
};
export const reviewStageTexts = {
  DRAFT: both('填写中', 'Draft'),
  SUBMITTED: both('已提交', 'Submitted'),
  RETURNED: both('退回修改', 'Returned'),
  VOID: both('已作废', 'Void'),
};
export const opinionTexts = {
  APPROVE: both('推荐', 'Recommend'),
  APPROVE_WITH_CHANGES: both('修改后推荐', 'Recommend with changes'),
  REJECT: both('不推荐', 'Do not recommend'),
};
