import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { entryInput, entryLevels } from '../../shared/entry-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { EntryFields } from './entry-fields.tsx';

const EditedDocument = graphql(`
  query EntryEdit_Entry($id: ID!) {
    libraryEntry(id: $id) { id title level subjects holderId holderName reviewMonths nextReviewOn version }
  }
`);
const Update = graphql(`
  mutation EntryEdit_Update($id: ID!, $version: Int!, $input: LibraryEntryInput!) {
    updateLibraryEntry(id: $id, version: $version, input: $input) {
      ... on LibraryEntry { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function EntryEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: EditedDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(Update, (reply) => reply.updateLibraryEntry);
  return (
    <DetailState row={data?.libraryEntry} fetching={fetching} error={error} onRetry={reload}>
      {({ title, level, subjects, holderId, holderName, reviewMonths, nextReviewOn, version }) => (
        <Page
          title={w('entry.edit')}
          breadcrumb={[
            { label: w('nav.library'), to: '/library' },
            { label: title, to: `/library/${id}` },
          ]}
          narrow
        >
          <Form
            id={`library-entry-edit/${id}`}
            schema={entryInput}
            initial={{
              title,
              level: entryLevels.find((one) => one === level) ?? 'GENERAL',
              subjects,
              holderId: holderId ?? null,
              holderName,
              reviewMonths,
              nextReviewOn: nextReviewOn ?? null,
            }}
            version={version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version, input })}
            onDone={() => navigate(`/library/${id}`)}
            submitLabel={w('entry.save')}
          >
            <EntryFields known={holderId ? [{ id: holderId, label: holderName }] : []} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
