import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { ReactNode } from 'react';
import { riskCategories } from '../../shared/risk-input.ts';
import { useMemberSearch } from '../parts/searches.tsx';
import { useWords } from '../words.ts';
import { RatingFields } from './rating-fields.tsx';

interface RiskFieldsProps {
  owner?: { id: string; label: string };
  /** What it is about, where that can still be said. */
  subject?: ReactNode;
}

export function RiskFields({ owner, subject }: RiskFieldsProps) {
  const w = useWords();
  const members = useMemberSearch();
  return (
    <>
      <Section title={w('risk.section.what')} counts={['title', 'category', 'description']}>
        <TextField name="title" label={w('risk.title')} maxLength={120} />
        <SelectField
          name="category"
          label={w('risk.category')}
          options={riskCategories.map((value) => ({ value, label: w(`risk.category.${value}`) }))}
        />
        <TextAreaField name="description" label={w('risk.description')} help={w('risk.descriptionHelp')} max={5_000} rows={4} />
        {subject}
      </Section>
      <Section title={w('risk.section.rating')} counts={['likelihood', 'impact']}>
        <RatingFields />
      </Section>
      <Section title={w('risk.section.owner')} counts={['ownerId', 'reviewDays']}>
        <PersonField
          name="ownerId"
          label={w('risk.owner')}
          search={members}
          placeholder={w('risk.pickOwner')}
          known={owner ? [owner] : []}
        />
        <NumberField name="reviewDays" label={w('risk.reviewDays')} unit={w('risk.days')} min={1} max={366} precision={0} />
      </Section>
    </>
  );
}
