import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { siteLevels } from '../../shared/project-input.ts';
import { adoptionRequestInput } from '../../shared/request-input.ts';
import { graphql } from '../gql/gql.ts';
import { useProvinces } from '../parts/area.tsx';
import { useWords } from '../words.ts';

const EntryDocument = graphql(`
  query RequestCreate_Entry($id: ID!) {
    catalogueEntry(id: $id) { id number title holderName stage }
  }
`);

const CreateRequest = graphql(`
  mutation RequestCreate_Create($input: AdoptionRequestInput!) {
    createAdoptionRequest(input: $input) {
      ... on AdoptionRequest { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

/** 申请引进: the technology comes with the address, from the catalogue. */
export default function RequestCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const [params] = useSearchParams();
  const entryId = params.get('entry') ?? '';
  const [{ data, fetching, error }, execute] = useQuery({ query: EntryDocument, variables: { id: entryId } });
  const { submit } = useSubmit(CreateRequest, (reply) => reply.createAdoptionRequest);
  const entry = data?.catalogueEntry;
  const frame = { title: w('request.create'), breadcrumb: [{ label: w('nav.requests'), to: '/requests' }] };
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <PageSkeleton />;
  if (!entry)
    return (
      <Page {...frame} narrow>
        <EmptyState title={w('request.chooseFirst')} act={<Link to="/catalogue">{w('request.toCatalogue')}</Link>} />
      </Page>
    );
  return (
    <Page {...frame} note={`${entry.number} ${entry.title} · ${entry.holderName}`} narrow>
      <Form
        id={`adoption-request/${entry.id}`}
        schema={adoptionRequestInput}
        initial={{ entryId: entry.id }}
        texts={w.find}
        onSubmit={({ conditions, wantedFrom, ...input }) =>
          submit({
            input: { ...input, entryId: entry.id, conditions: conditions as string | null, wantedFrom: wantedFrom as string | null },
          })
        }
        onDone={({ id }) => navigate(`/requests/${id}`)}
        submitLabel={w('request.create')}
        consequence={w('request.createConsequence')}
      >
        <Section title={w('request.section.need')} counts={['areaCode', 'siteLevel', 'purpose']}>
          <SelectField name="areaCode" label={w('request.area')} options={provinces} />
          <SelectField
            name="siteLevel"
            label={w('request.level')}
            options={siteLevels.map((value) => ({ value, label: w(`request.level.${value}`) }))}
          />
          <TextAreaField name="purpose" label={w('request.purpose')} help={w('request.purposeHelp')} max={2_000} rows={4} />
          <TextAreaField
            name="conditions"
            label={w('request.conditions')}
            help={w('request.conditionsHelp')}
            max={2_000}
            rows={3}
            optional
          />
          <DateField name="wantedFrom" label={w('request.wantedFrom')} optional />
        </Section>
        <Section title={w('request.section.contact')} counts={['contactName', 'contactPhone']}>
          <TextField name="contactName" label={w('request.contactName')} maxLength={50} />
          <TextField name="contactPhone" label={w('request.contactPhone')} type="tel" maxLength={20} />
        </Section>
      </Form>
    </Page>
  );
}
