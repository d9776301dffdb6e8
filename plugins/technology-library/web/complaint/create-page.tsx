import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { newComplaintInput } from '../../shared/complaint-input.ts';
import { graphql } from '../gql/gql.ts';
import { useGivenSubject } from '../parts/subject-fields.tsx';
import { useWords } from '../words.ts';
import { ComplainantFields } from './complainant-fields.tsx';
import { ComplaintFields } from './complaint-fields.tsx';

const Create = graphql(`
  mutation ComplaintCreate_Create($input: ComplaintInput!, $complainant: ComplainantInput) {
    createComplaint(input: $input, complainant: $complainant) {
      ... on Complaint { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export default function ComplaintCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const given = useGivenSubject();
  const { submit } = useSubmit(Create, (reply) => reply.createComplaint);
  if (!given) return <PageSkeleton />;
  return (
    <Page title={w('complaint.create')} breadcrumb={[{ label: w('nav.complaints'), to: '/complaints' }]} narrow>
      <Form
        id={`complaint-create/${params.toString()}`}
        schema={newComplaintInput}
        draft={false}
        initial={{
          anonymous: false,
          ...(given.entry ? { entryId: given.entry.id } : {}),
          ...(given.project ? { projectId: given.project.id } : {}),
          ...(given.site ? { adoptionId: given.site.id } : {}),
        }}
        texts={w.find}
        onSubmit={({ anonymous, complainantName, complainantContact, complainantOrganisation, ...input }) =>
          submit({ input, complainant: anonymous ? null : { complainantName, complainantContact, complainantOrganisation } })
        }
        onDone={({ id }) => navigate(`/complaints/${id}`)}
        submitLabel={w('complaint.create')}
        consequence={w('complaint.createConsequence')}
      >
        <ComplaintFields given={given} />
        <ComplainantFields />
      </Form>
    </Page>
  );
}
