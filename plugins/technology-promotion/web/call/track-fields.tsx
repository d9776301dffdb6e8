import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Track } from '../../shared/call-input.ts';
import { useSubjects } from '../expert/subject-words.ts';
import { freshKey } from '../parts/fresh-key.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

/** Subject tracks 专业类别: experts are matched and places are shared by them. */
export function TrackFields({ disabled }: { disabled: boolean }) {
  const w = useWords();
  const subjects = useSubjects();
  return (
    <RowsField<Track>
      name="tracks"
      label={w('call.tracks')}
      each={w('call.track')}
      disabled={disabled}
      max={40}
      fresh={(rows) => ({ key: freshKey('t', rows), name: '' })}
    >
      {(row) => (
        <>
          <TextField name={[...row, 'name']} label={w('call.trackName')} maxLength={40} disabled={disabled} />
          <SelectField
            name={[...row, 'subjects']}
            label={w('call.trackSubjects')}
            help={w('call.trackSubjectsHelp')}
            options={subjects.options}
            multiple
            optional
          />
        </>
      )}
    </RowsField>
  );
}
