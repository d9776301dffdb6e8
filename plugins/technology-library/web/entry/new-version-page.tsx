import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { newVersionInput, versionKinds } from '../../shared/entry-input.ts';
import { versionContent } from '../../shared/version-content.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ContentFields } from './content-fields.tsx';

const BaseDocument = graphql(`
  query NewVersion_Entry($id: ID!) {
    libraryEntry(id: $id) { id title currentVersion { id content } }
  }
`);
const Draft = graphql(`
  mutation NewVersion_Draft($entryId: ID!, $input: NewLibraryVersionInput!) {
    draftLibraryVersion(entryId: $entryId, input: $input) {
      ... on LibraryVersion { id entry { id } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** The next version begins as a copy of the current one. */
export default function NewVersionPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: BaseDocument, variables: { id } });
  const { submit } = useSubmit(Draft, (reply) => reply.draftLibraryVersion);
  return (
    <DetailState row={data?.libraryEntry} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(entry) => (
        <Page
          title={w('version.new')}
          breadcrumb={[
            { label: w('nav.library'), to: '/library' },
            { label: entry.title, to: `/library/${id}` },
          ]}
          narrow
        >
          <Form
            id={`library-version-new/${id}`}
            schema={newVersionInput}
            initial={{ kind: 'MINOR' as const, content: versionContent.parse(entry.currentVersion?.content ?? {}) }}
            texts={w.find}
            onSubmit={(input) => submit({ entryId: id, input })}
            onDone={(version) => navigate(`/library-versions/${version.id}`)}
            submitLabel={w('version.save')}
          >
            <SelectField
              name="kind"
              label={w('version.kind')}
              help={w('version.kindHelp')}
              options={versionKinds.map((value) => ({ value, label: w(`version.kind.${value}`) }))}
            />
            <TextAreaField name="changeNote" label={w('version.note')} help={w('version.noteHelp')} max={1_000} rows={3} />
            <CheckboxField name="wordingOnly" label={w('version.wording')} statement={w('version.wordingStatement')} optional />
            <ContentFields />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
