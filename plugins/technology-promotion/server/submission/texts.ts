// Words of stages that the server writes itself, in tables.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const stageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  DRAFT: both('草稿', 'Draft'),
  SUBMITTED: both('已提交', 'Submitted'),
  SUPPLEMENT_REQUESTED: both('待补正', 'To be supplemented'),
  RESUBMITTED: both('已补正', 'Supplemented'),
  ADMITTED: both('已受理', 'Admitted'),
  IN_REVIEW: both('评审中', 'In review'),
  DECIDED: both('已有结论', 'Decided'),
  INADMISSIBLE: both('不予受理', 'Not admitted'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
  MERGED: both('已并案', 'Merged'),
  DUPLICATE: both('重复申报', 'Duplicate'),
};
