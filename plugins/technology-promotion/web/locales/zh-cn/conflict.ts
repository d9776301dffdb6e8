export const conflict = {
  'notice.task-recused': '专家回避',
  'notice.review-lost': '评审意见因回避作废',
  'notice.own-task-recused': '评审任务因回避收回',
  'audit.conflict.computed': '计算回避关系',
  'audit.conflict.declared': '作出利益回避声明',
  'audit.assignment.recused': '评审任务因利益回避收回',
  'error.ALREADY_RECUSED': '您已声明须回避该项目，不能改为无利益关系。',
} as const;
