import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useProvinces } from '../parts/area.tsx';
import { useEntrySearch } from '../parts/searches.tsx';
import { useProjectSearch } from '../parts/use-project-search.tsx';
import { useWords } from '../words.ts';

export interface Known {
  id: string;
  label: string;
}

/** Whom a document concerns, and until when. */
export function ReachFields({ projects, entries }: { projects: readonly Known[]; entries: readonly Known[] }) {
  const w = useWords();
  const provinces = useProvinces();
  const [projectSearch, entrySearch] = [useProjectSearch(), useEntrySearch()];
  return (
    <>
      <DateField name="lapsesOn" label={w('policy.lapsesOn')} help={w('policy.lapsesOnHelp')} optional />
      <p className="x-help">{w('policy.reachHelp')}</p>
      <PersonField
        name="projectIds"
        label={w('policy.projects')}
        search={projectSearch}
        placeholder={w('evaluation.pickProject')}
        known={projects}
        multiple
        optional
      />
      <PersonField
        name="entryIds"
        label={w('policy.entries')}
        search={entrySearch}
        placeholder={w('project.pickEntry')}
        known={entries}
        multiple
        optional
      />
      <SelectField name="areaCodes" label={w('policy.areas')} options={provinces} multiple optional />
      <CheckboxField name="forSites" label={w('policy.readers')} statement={w('policy.forSites')} optional />
    </>
  );
}
