// Words of stages that the server writes itself: in tables.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const taskStageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  PROPOSED: both('拟派', 'Proposed'),
  INVITED: both('已邀请', 'Invited'),
  ACCEPTED: both('已接受', 'Accepted'),
  IN_PROGRESS: both('评审中', 'In progress'),
  SUBMITTED: both('已提交', 'Submitted'),
  RETURNED: both('退回修改', 'Returned'),
  DECLINED: both('已谢绝', 'Declined'),
  RECUSED: both('已回避', 'Recused'),
  EXPIRED: both('逾期', 'Expired'),
  CANCELLED: both('已取消', 'Cancelled'),
};

export const sourceTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  SOLVER: both('自动派审', 'Computed'),
  MANUAL: both('人工指定', 'By hand'),
  RULE: both('按规则递补', 'In place of another'),
};

export const roundStageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  DRAFT: both('筹备中', 'Draft'),
  OPEN: both('评审中', 'Open'),
  CLOSED: both('已结束', 'Closed'),
};

export const kindTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  INITIAL: both('初评', 'Initial'),
  SECOND: both('复评', 'Second'),
  FINAL: both('终评', 'Final'),
};
