import type { CriteriaDefinition, Scores } from '@xinglin/kernel/shared/forms/criteria';
import type { ModelRow } from '@xinglin/prisma';
import type { ReviewForm } from '../scoring/form.ts';
import type { Answers } from '../scoring/score-review.ts';

type FormVersion = Pick<ModelRow<'FormVersion'>, 'id' | 'number' | 'definition'>;

export const criteriaOf = (form: FormVersion) => form.definition as unknown as CriteriaDefinition;

/** The form as scoring reads it. A veto is raised by the worst value of its scale. */
export const scoringForm = (form: FormVersion): ReviewForm => ({
  id: form.id,
  version: form.number,
  criteria: criteriaOf(form).criteria.map((criterion) => ({
    id: criterion.key,
    weight: criterion.weight,
    scale: criterion.scale,
    direction: criterion.lowerIsBetter ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER',
    allowNA: criterion.allowNA,
    isVeto: criterion.isVeto,
    vetoAt: criterion.isVeto ? (criterion.lowerIsBetter ? criterion.scale.max : criterion.scale.min) : null,
    isIndependent: criterion.isIndependent,
  })),
});

/** Filled-in criteria as scoring reads them. */
export const scoringAnswers = (scores: Scores): Answers =>
  Object.fromEntries(Object.entries(scores).map(([key, { score, notApplicable }]) => [key, notApplicable ? 'NA' : score]));
