// Words of stages that the server writes itself.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const dossierStageTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  RECEIVED: both('待形审', 'To be checked'),
  SUPPLEMENT_REQUESTED: both('待补正', 'Supplement requested'),
  RESUBMITTED: both('已补正', 'Supplemented'),
  ADMITTED: both('准入通过', 'Admitted'),
  IN_REVIEW: both('评审中', 'In review'),
  DECIDED: both('已评定', 'Decided'),
  INADMISSIBLE: both('不予受理', 'Inadmissible'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
  MERGED: both('已并案', 'Merged'),
  DUPLICATE: both('重复申报', 'Duplicate'),
};
export const kindTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  enterprise: both('企业', 'Enterprise'),
  institution: both('医疗卫生机构', 'Health institution'),
  association: both('协会', 'Association'),
  agency: both('主管部门', 'Agency'),
};
export const similarVerdictTexts: Readonly<Record<string, ReturnType<typeof both>>> = {
  UNSEEN: both('待认定', 'To be judged'),
  DIFFERENT: both('不同技术', 'Different'),
  GROUPED: both('相近技术', 'Alike'),
  DUPLICATE: both('重复申报', 'Duplicate'),
  MERGED: both('并案', 'Merged'),
};
