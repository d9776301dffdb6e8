import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useProvinces } from '../parts/area.tsx';
import { useEntrySearch, useMemberSearch } from '../parts/searches.tsx';
import { useWords } from '../words.ts';

interface ProjectFieldsProps {
  /** The technology is chosen once. */
  fresh: boolean;
  leader?: { id: string; label: string };
  entry?: { id: string; label: string };
}

export function ProjectFields({ fresh, leader, entry }: ProjectFieldsProps) {
  const w = useWords();
  const provinces = useProvinces();
  const [entries, members] = [useEntrySearch(), useMemberSearch()];
  return (
    <>
      <Section title={w('project.section.basics')} counts={fresh ? ['entryId', 'title', 'leaderId'] : ['title', 'leaderId']}>
        {fresh ? (
          <PersonField
            name="entryId"
            label={w('project.entry')}
            search={entries}
            placeholder={w('project.pickEntry')}
            known={entry ? [entry] : []}
          />
        ) : null}
        <TextField name="title" label={w('project.title')} maxLength={120} />
        <TextAreaField name="goal" label={w('project.goal')} max={5_000} rows={4} optional />
        <PersonField
          name="leaderId"
          label={w('project.leader')}
          search={members}
          placeholder={w('project.pickLeader')}
          known={leader ? [leader] : []}
        />
      </Section>
      <Section title={w('project.section.scope')} counts={['areaCodes', 'targetSites', 'startsOn', 'endsOn']}>
        <SelectField name="areaCodes" label={w('project.regions')} options={provinces} multiple />
        <NumberField name="targetSites" label={w('project.target')} unit={w('project.unit')} min={1} max={10_000} precision={0} />
        <DateField name="startsOn" label={w('project.startsOn')} />
        <DateField name="endsOn" label={w('project.endsOn')} />
      </Section>
    </>
  );
}
