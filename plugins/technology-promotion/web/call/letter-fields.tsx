import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Form } from 'antd';
import type { LetterRule, Track } from '../../shared/call-input.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

/** As the letters are written: what else stands in braces stays as it is. */
const placeholders = ['applicant', 'title', 'number', 'call', 'association', 'outcome', 'conditions', 'reason'].map((name) => `{${name}}`);
const outcomes = ['RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT'] as const;

/** By which the letters of decision are written; without a rule the house's own words are used. */
export function LetterFields() {
  const w = useWords();
  const { form } = useFormState();
  const tracks = (Form.useWatch('tracks', { form, preserve: true }) as readonly Partial<Track>[] | undefined) ?? [];
  return (
    <RowsField<LetterRule>
      name="letterRules"
      label={w('call.letters')}
      each={w('call.letterRule')}
      max={20}
      fresh={() => ({ outcomes: [], tracks: [], subject: '', body: '' })}
    >
      {(row) => (
        <>
          <SelectField
            name={[...row, 'outcomes']}
            label={w('call.letterOutcomes')}
            help={w('call.letterAll')}
            options={outcomes.map((value) => ({ value, label: w(`call.outcome.${value}`) }))}
            multiple
            optional
          />
          <SelectField
            name={[...row, 'tracks']}
            label={w('call.tracks')}
            help={w('call.letterAll')}
            options={tracks.flatMap(({ key, name }) => (key && name ? [{ value: key, label: name }] : []))}
            multiple
            optional
          />
          <TextField name={[...row, 'subject']} label={w('call.letterSubject')} maxLength={120} />
          <TextAreaField
            name={[...row, 'body']}
            label={w('call.letterBody')}
            help={w('call.letterBodyHelp', { names: placeholders.join(w('call.comma')) })}
            max={5_000}
            rows={8}
          />
        </>
      )}
    </RowsField>
  );
}
