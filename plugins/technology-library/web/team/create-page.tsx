import { Form } from '@xinglin/kit/form/form.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { teamPersonInput } from '../../shared/team-input.ts';
import { graphql } from '../gql/gql.ts';
import { useMemberSearch } from '../parts/searches.tsx';
import { useWords } from '../words.ts';

const Add = graphql(`
  mutation TeamCreate_Add($input: TeamPersonInput!) {
    addTeamPerson(input: $input) {
      ... on TeamPerson { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** Somebody of the association is chosen, somebody from outside is written down. */
export default function TeamCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const members = useMemberSearch();
  const [from, setFrom] = useState<'inside' | 'outside'>('inside');
  const { submit } = useSubmit(Add, (data) => data.addTeamPerson);
  return (
    <Page title={w('team.add')} breadcrumb={[{ label: w('nav.team'), to: '/team' }]} narrow>
      <Segmented<'inside' | 'outside'>
        aria-label={w('team.from')}
        value={from}
        onChange={(value) => setFrom(value)}
        options={[
          { value: 'inside', label: w('team.inside') },
          { value: 'outside', label: w('team.outside') },
        ]}
      />
      <Form
        key={from}
        id={`team-new/${from}`}
        schema={teamPersonInput}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={({ id }) => navigate(`/team/${id}`)}
        submitLabel={w('team.add')}
      >
        {from === 'inside' ? (
          <PersonField name="userId" label={w('team.member')} search={members} placeholder={w('project.pickLeader')} />
        ) : (
          <>
            <TextField name="name" label={w('team.name')} maxLength={50} />
            <TextField name="employer" label={w('team.employer')} maxLength={100} />
          </>
        )}
        <TextField name="title" label={w('team.post')} maxLength={60} optional />
      </Form>
    </Page>
  );
}
