// A rating is chosen as one of five words and sent as its number.
import { z } from 'zod';
import { newRiskInput, ratings, riskInput, riskReviewInput } from '../../shared/risk-input.ts';

const choice = z.enum(['1', '2', '3', '4', '5']);
const rated = { likelihood: choice, impact: choice };

export const riskForm = riskInput.extend(rated);
export const newRiskForm = newRiskInput.extend(rated);
export const riskReviewForm = riskReviewInput.extend(rated);

export const rating = (value: number): z.output<typeof choice> => choice.parse(String(value));

/** The form's values as the server takes them. */
export const withNumbers = <T extends { likelihood: string; impact: string }>({ likelihood, impact, ...rest }: T) => ({
  ...rest,
  likelihood: Number(likelihood),
  impact: Number(impact),
});

export const ratingChoices = ratings.map(rating);
