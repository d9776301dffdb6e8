// Words of stages and channels that the server writes itself: in tables and documents.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const stageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  DRAFT: both('草稿', 'Draft'),
  OPEN: both('征集中', 'Open'),
  CLOSED: both('已截止', 'Closed'),
  SCREENING: both('形式审查', 'Admission check'),
  REVIEWING: both('评审中', 'In review'),
  DELIBERATED: both('已合议', 'Deliberated'),
  PUBLIC_NOTICE: both('公示中', 'Public notice'),
  CONCLUDED: both('已办结', 'Concluded'),
  CANCELLED: both('已终止', 'Cancelled'),
};

export const channelTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  LETTER: both('发函征集', 'By letter'),
  RECOMMENDATION: both('推广组推荐', 'Recommended by a promotion group'),
  COOPERATION: both('合作征集', 'In cooperation'),
};
