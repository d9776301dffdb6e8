import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { agreementInput, MOST_ATTACHMENTS } from '../../shared/agreement-input.ts';
import type { Term } from '../../shared/terms.ts';
import { graphql } from '../gql/gql.ts';
import { useUploader } from '../parts/use-uploader.tsx';
import { useWords } from '../words.ts';
import { AgreementDocument } from './agreement-document.tsx';
import type { AttachedFile } from './attachments.tsx';
import { TermsFields } from './terms-fields.tsx';

const Update = graphql(`
  mutation AgreementEdit_Update($id: ID!, $version: Int!, $input: AgreementInput!) {
    updateAgreement(id: $id, version: $version, input: $input) {
      ... on Agreement { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** The words of a draft; nothing of what was sent is changed here. */
export default function AgreementEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const uploader = useUploader();
  const [{ data, fetching, error }, execute] = useQuery({ query: AgreementDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(Update, (reply) => reply.updateAgreement);
  return (
    <DetailState row={data?.agreement} fetching={fetching} error={error} onRetry={reload}>
      {(row) => {
        const files = row.attachments as AttachedFile[];
        const { title, startsOn, endsOn, version } = row;
        return (
          <Page
            title={w('agreement.edit')}
            breadcrumb={[
              { label: w('nav.agreements'), to: '/agreements' },
              { label: row.number, to: `/agreements/${id}` },
            ]}
            narrow
          >
            <Form
              id={`agreement-edit/${id}`}
              schema={agreementInput}
              initial={{ title, startsOn, endsOn, terms: row.terms as Term[], attachmentIds: files.map(({ fileId }) => fileId) }}
              version={version}
              onReload={reload}
              texts={w.find}
              onSubmit={(input) => submit({ id, version, input })}
              onDone={() => navigate(`/agreements/${id}`)}
              submitLabel={w('agreement.save')}
              consequence={w('agreement.saveConsequence')}
            >
              <Section title={w('agreement.section.basics')} counts={['title', 'startsOn', 'endsOn']}>
                <TextField name="title" label={w('agreement.title')} maxLength={120} />
                <DateField name="startsOn" label={w('agreement.startsOn')} />
                <DateField
                  name="endsOn"
                  label={w('agreement.endsOn')}
                  help={w(row.kind === 'AMENDMENT' ? 'agreement.amendmentEnds' : 'agreement.endsOnHelp')}
                />
              </Section>
              <Section title={w('agreement.terms')} hint={w('agreement.termsHint')}>
                <TermsFields />
              </Section>
              <Section title={w('agreement.attachments')} hint={w('agreement.attachmentsHint')}>
                <UploadField
                  name="attachmentIds"
                  label={w('agreement.attachments')}
                  uploader={uploader}
                  accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
                  maxFiles={MOST_ATTACHMENTS}
                  known={files.map(({ fileId, name, size }) => ({ id: fileId, name, size }))}
                  optional
                />
              </Section>
            </Form>
          </Page>
        );
      }}
    </DetailState>
  );
}
