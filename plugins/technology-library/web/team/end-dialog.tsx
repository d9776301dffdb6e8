import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { teamEndInput } from '../../shared/team-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const End = graphql(`
  mutation EndDialog_End($id: ID!, $version: Int!, $untilOn: String!, $reason: String!) {
    endTeamMember(id: $id, version: $version, untilOn: $untilOn, reason: $reason) {
      ... on TeamMember { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

interface EndDialogProps {
  place: { id: string; version: number; name: string };
  onDone: () => void;
  onClose: () => void;
}

export function EndDialog({ place: { id, version, name }, onDone, onClose }: EndDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(End, (data) => data.endTeamMember);
  return (
    <FormDialog title={w('team.endOf', { name })} onClose={onClose}>
      <Form
        id={`team-end/${id}`}
        schema={teamEndInput}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, ...input })}
        onDone={onDone}
        submitLabel={w('team.end')}
        consequence={w('team.endConsequence')}
      >
        <DateField name="untilOn" label={w('team.lastDay')} />
        <TextAreaField name="reason" label={w('team.endReason')} max={500} />
      </Form>
    </FormDialog>
  );
}
