import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Choice } from '@xinglin/kit/form/use-search.ts';
import { useOrganisationSearch } from '../parts/organisations.tsx';
import { useWords } from '../words.ts';
import { useSubjects } from './subject-words.ts';

/** What the association records of an expert, for inviting and changing. */
export function ExpertFields({ known = [], withEmail = false }: { known?: readonly Choice[]; withEmail?: boolean }) {
  const w = useWords();
  const subjects = useSubjects();
  const search = useOrganisationSearch();
  return (
    <>
      <TextField name="name" label={w('expert.name')} maxLength={50} />
      {withEmail ? <TextField name="email" type="email" inputMode="email" label={w('expert.email')} help={w('expert.emailHelp')} /> : null}
      <TextField name="title" label={w('expert.title')} maxLength={60} optional />
      <OrganisationField
        name="employerId"
        label={w('expert.employerRegistered')}
        help={w('expert.employerHelp')}
        search={search}
        known={known}
        optional
      />
      <TextField name="employerName" label={w('expert.employerOther')} maxLength={100} optional />
      <SelectField name="subjects" label={w('expert.subjects')} options={subjects.options} multiple />
      <NumberField
        name="maxLoad"
        label={w('expert.maxLoad')}
        help={w('expert.maxLoadHelp')}
        unit={w('expert.items')}
        min={1}
        max={500}
        precision={0}
        optional
      />
    </>
  );
}
