import { both } from '@xinglin/kernel/shared/tables/texts';

export const projectStageTexts = {
  PREPARING: both('前期准备', 'Preparing'),
  AGREED: both('已签约', 'Agreed'),
  IMPLEMENTING: both('实施中', 'In practice'),
  EVALUATING: both('评估中', 'Evaluating'),
  CLOSED: both('已结项', 'Closed'),
  TERMINATED: both('已终止', 'Terminated'),
};
