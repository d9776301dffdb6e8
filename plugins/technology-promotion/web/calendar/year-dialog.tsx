import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { daysIn, yearSchema } from './year-schema.ts';

const SetYear = graphql(`
  mutation Holidays_Set($year: Int!, $version: Int!, $daysOff: [String!]!, $daysWorked: [String!]!, $source: String!) {
    setHolidayYear(year: $year, version: $version, daysOff: $daysOff, daysWorked: $daysWorked, source: $source) {
      ... on HolidayYear { year version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface ShownYear {
  year: number;
  daysOff: readonly string[];
  daysWorked: readonly string[];
  source: string;
  version: number;
}

interface YearDialogProps {
  /** To correct; without it a new year is entered. */
  shown: ShownYear | null;
  onDone: (year: number) => void;
  onClose: () => void;
}

/** The official days of a year, pasted from the announcement. */
export function YearDialog({ shown, onDone, onClose }: YearDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(SetYear, (data) => data.setHolidayYear);
  return (
    <FormDialog title={shown ? w('calendar.correct', { year: shown.year }) : w('calendar.enter')} onClose={onClose}>
      <Form
        id={`holidays/${shown?.year ?? 'new'}`}
        schema={yearSchema}
        {...(shown
          ? {
              initial: {
                year: shown.year,
                daysOff: shown.daysOff.join('\n'),
                daysWorked: shown.daysWorked.join('\n'),
                source: shown.source,
              },
            }
          : {})}
        draft={false}
        texts={w.find}
        consequence={w('calendar.consequence')}
        onSubmit={({ year, daysOff, daysWorked, source }) =>
          submit({
            year,
            version: shown?.version ?? 0,
            daysOff: daysIn(daysOff),
            daysWorked: daysIn(daysWorked),
            source: source ?? '',
          })
        }
        onDone={({ year }) => onDone(year)}
        submitLabel={w('calendar.save')}
      >
        {shown ? null : <NumberField name="year" label={w('calendar.year')} min={2_000} max={2_100} precision={0} />}
        <TextAreaField name="daysOff" label={w('calendar.daysOff')} help={w('calendar.daysHelp')} />
        <TextAreaField name="daysWorked" label={w('calendar.daysWorked')} help={w('calendar.workedHelp')} optional />
        <TextField name="source" label={w('calendar.source')} help={w('calendar.sourceHelp')} />
      </Form>
    </FormDialog>
  );
}
