// Words that the server writes itself: in tables.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const expertStageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  INVITED: both('待答复', 'Invited'),
  ENGAGED: both('已聘任', 'Engaged'),
  DECLINED: both('已谢绝', 'Declined'),
  ENDED: both('已解聘', 'Ended'),
};

export const panelStageTexts = {
  DRAFT: both('组建中', 'Draft'),
  FIXED: both('已确定', 'Fixed'),
};
