import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { expertInput } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ExpertDocument } from './expert-document.tsx';
import { ExpertFields } from './expert-fields.tsx';

const UpdateDocument = graphql(`
  mutation ExpertEdit_Update($id: ID!, $version: Int!, $input: ExpertInput!) {
    updateExpert(id: $id, version: $version, input: $input) {
      ... on Expert { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function ExpertEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ExpertDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateDocument, (reply) => reply.updateExpert);
  return (
    <DetailState row={data?.expert} fetching={fetching} error={error} onRetry={reload}>
      {({ version, name, title, employerId, employerName, subjects, maxLoad }) => (
        <Page
          title={name}
          breadcrumb={[
            { label: w('nav.experts'), to: '/experts' },
            { label: name, to: `/experts/${id}` },
          ]}
          narrow
        >
          <Form
            id={`expert-edit/${id}`}
            schema={expertInput}
            initial={{
              name,
              title,
              employerId: employerId ?? null,
              employerName: employerId ? null : employerName,
              subjects,
              maxLoad: maxLoad ?? null,
            }}
            version={version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version, input })}
            onDone={() => navigate(`/experts/${id}`)}
            submitLabel={w('expert.save')}
            consequence={w('expert.editConsequence')}
          >
            <ExpertFields known={employerId ? [{ id: employerId, label: employerName }] : []} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
