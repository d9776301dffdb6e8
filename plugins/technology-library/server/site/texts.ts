// Words of codes for tables, which know no page.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const stageTexts = {
  APPROACHED: both('已接洽', 'Approached'),
  ASSESSED: both('条件评估', 'Assessed'),
  AGREED: both('已签约', 'Agreed'),
  READY: both('准备就绪', 'Ready'),
  TRAINED: both('已培训', 'Trained'),
  TRIAL: both('试用', 'Trial'),
  ROUTINE: both('常规应用', 'Routine use'),
  SUSTAINED: both('持续应用', 'Sustained use'),
  DECLINED: both('谢绝', 'Declined'),
  PAUSED: both('暂停', 'Paused'),
  DISCONTINUED: both('停用', 'Discontinued'),
  MERGED: both('已并入', 'Merged'),
};

export const levelTexts = {
  PRIMARY: both('基层医疗卫生机构', 'Primary care'),
  SECONDARY: both('二级医院', 'Secondary hospital'),
  TERTIARY: both('三级医院', 'Tertiary hospital'),
  OTHER: both('其他机构', 'Other'),
};

export const reasonTexts = {
  NO_NEED: both('暂无需求', 'No need'),
  CONDITIONS: both('条件不足', 'Conditions not met'),
  COST: both('成本过高', 'Cost'),
  STAFF: both('人员不足', 'Staff'),
  ALTERNATIVE: both('已有替代技术', 'Has another technology'),
  POLICY: both('政策限制', 'Policy'),
  TERMS: both('协议条款未达成一致', 'Terms'),
  SUPPLY: both('设备或耗材供应中断', 'Supply'),
  SAFETY: both('安全原因', 'Safety'),
  TECHNOLOGY_SUSPENDED: both('技术暂停推广', 'Technology suspended'),
  REPLACED: both('被更好的技术替代', 'Replaced by something better'),
  DISAPPOINTED: both('效果不佳', 'Disappointed'),
  TECHNOLOGY_EXITED: both('技术已退出', 'Technology left the library'),
  MERGED: both('机构合并', 'Institutions merged'),
  OTHER: both('其他', 'Other'),
};
