import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useWords } from '../words.ts';
import { ratingChoices } from './rating-form.ts';

/** How likely, and how bad: five steps each, in words. */
export function RatingFields({ residual = false }: { residual?: boolean }) {
  const w = useWords();
  const options = (what: 'likelihood' | 'impact') => ratingChoices.map((value) => ({ value, label: w(`risk.${what}.${value}`) }));
  return (
    <>
      <SelectField
        name="likelihood"
        label={w(residual ? 'risk.residualLikelihood' : 'risk.likelihood')}
        options={options('likelihood')}
        help={w(residual ? 'risk.residualHelp' : 'risk.inherentHelp')}
      />
      <SelectField name="impact" label={w(residual ? 'risk.residualImpact' : 'risk.impact')} options={options('impact')} />
    </>
  );
}
