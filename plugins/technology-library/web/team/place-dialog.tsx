import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { teamMemberInput, teamRoles } from '../../shared/team-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const People = graphql(`
  query PlaceDialog_People($filter: TeamFilter) { teamPeople(filter: $filter, page: { first: 20 }) { items { id name employer } } }
`);
const Place = graphql(`
  mutation PlaceDialog_Place($projectId: ID!, $input: TeamMemberInput!) {
    addTeamMember(projectId: $projectId, input: $input) {
      ... on TeamMember { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

interface PlaceDialogProps {
  projectId: string;
  onDone: () => void;
  onClose: () => void;
}

export function PlaceDialog({ projectId, onDone, onClose }: PlaceDialogProps) {
  const w = useWords();
  const client = useClient();
  const search = useCallback(
    async (text: string) => {
      const { data, error } = await client.query(People, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.teamPeople.items.map(({ id, name, employer }) => ({ id, label: name, note: employer }));
    },
    [client],
  );
  const { submit } = useSubmit(Place, (data) => data.addTeamMember);
  return (
    <FormDialog title={w('team.place')} onClose={onClose}>
      <Form
        id={`team-place/${projectId}`}
        schema={teamMemberInput}
        texts={w.find}
        onSubmit={(input) => submit({ projectId, input })}
        onDone={onDone}
        submitLabel={w('team.place')}
      >
        <PersonField name="personId" label={w('team.person')} search={search} placeholder={w('team.pickPerson')} />
        <p className="x-help">
          {w('team.notThere')} <Link to="/team/new">{w('team.add')}</Link>
        </p>
        <SelectField name="role" label={w('team.role')} options={teamRoles.map((value) => ({ value, label: w(`team.role.${value}`) }))} />
        <DateField name="sinceOn" label={w('team.sinceOn')} />
        <DateField name="untilOn" label={w('team.untilOn')} optional />
      </Form>
    </FormDialog>
  );
}
