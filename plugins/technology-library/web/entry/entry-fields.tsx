import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Choice } from '@xinglin/kit/form/use-search.ts';
import { entryLevels } from '../../shared/entry-input.ts';
import { useOrganisations } from '../parts/use-organisations.tsx';
import { useSubjects } from '../parts/use-subjects.ts';
import { useWords } from '../words.ts';

const holders = ['enterprise', 'institution'];

/** How the association keeps an entry, whatever its versions say. */
export function EntryFields({ known = [] }: { known?: readonly Choice[] }) {
  const w = useWords();
  const subjects = useSubjects();
  const search = useOrganisations(holders);
  return (
    <Section title={w('entry.section.basics')}>
      <TextField name="title" label={w('entry.title')} maxLength={120} />
      <SelectField
        name="level"
        label={w('entry.level')}
        options={entryLevels.map((value) => ({ value, label: w(`entry.level.${value}`) }))}
      />
      <SelectField name="subjects" label={w('entry.subjects')} options={subjects.options} multiple />
      <OrganisationField name="holderId" label={w('entry.holderId')} help={w('entry.holderHelp')} search={search} known={known} optional />
      <TextField name="holderName" label={w('entry.holderName')} maxLength={100} optional />
      <NumberField
        name="reviewMonths"
        label={w('entry.reviewMonths')}
        help={w('entry.reviewMonthsHelp')}
        unit={w('entry.monthsUnit')}
        min={3}
        max={120}
        precision={0}
      />
      <DateField name="nextReviewOn" label={w('entry.nextReview')} help={w('entry.nextReviewHelp')} optional />
    </Section>
  );
}
