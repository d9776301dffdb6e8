import { both } from '@xinglin/kernel/shared/tables/texts';

export const requestStageTexts = {
  SUBMITTED: both('待受理', 'Submitted'),
  WITH_HOLDER: both('征求持有方意见', 'With the holder'),
  ACCEPTED: both('已同意', 'Accepted'),
  DECLINED: both('未同意', 'Declined'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
};
export const consentStageTexts = {
  ASKED: both('待答复', 'Asked'),
  ACCEPTED: both('同意', 'Accepted'),
  DECLINED: both('不同意', 'Declined'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
};
export const siteLevelTexts = {
  PRIMARY: both('基层', 'Primary'),
  SECONDARY: both('二级', 'Secondary'),
  TERTIARY: both('三级', 'Tertiary'),
  OTHER: both('其他', 'Other'),
};
