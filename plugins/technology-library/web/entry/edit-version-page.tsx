import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { versionInput } from '../../shared/entry-input.ts';
import { versionContent } from '../../shared/version-content.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ContentFields } from './content-fields.tsx';

const DraftDocument = graphql(`
  query EditVersion_Version($id: ID!) {
    libraryVersion(id: $id) { id label minor content changeNote version entry { id title currentVersion { id major } } major }
  }
`);
const Update = graphql(`
  mutation EditVersion_Update($id: ID!, $version: Int!, $input: LibraryVersionInput!) {
    updateLibraryVersion(id: $id, version: $version, input: $input) {
      ... on LibraryVersion { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function EditVersionPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: DraftDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(Update, (reply) => reply.updateLibraryVersion);
  return (
    <DetailState row={data?.libraryVersion} fetching={fetching} error={error} onRetry={reload}>
      {({ label, major, content, changeNote, version, entry }) => {
        const current = entry?.currentVersion;
        return (
          <Page
            title={`${w('version.edit')} ${label}`}
            breadcrumb={[
              { label: w('nav.library'), to: '/library' },
              { label: entry?.title ?? '', to: `/library/${entry?.id ?? ''}` },
              { label: w('version.title', { version: label }), to: `/library-versions/${id}` },
            ]}
            narrow
          >
            <Form
              id={`library-version-edit/${id}`}
              schema={versionInput}
              initial={{ changeNote, content: versionContent.parse(content) }}
              version={version}
              onReload={reload}
              texts={w.find}
              onSubmit={(input) => submit({ id, version, input })}
              onDone={() => navigate(`/library-versions/${id}`)}
              submitLabel={w('version.save')}
            >
              {current ? (
                <TextAreaField name="changeNote" label={w('version.note')} help={w('version.noteHelp')} max={1_000} rows={3} />
              ) : null}
              {current?.major === major ? (
                <CheckboxField name="wordingOnly" label={w('version.wording')} statement={w('version.wordingStatement')} optional />
              ) : null}
              <ContentFields />
            </Form>
          </Page>
        );
      }}
    </DetailState>
  );
}
