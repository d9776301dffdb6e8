import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { safetyInput, safetySeverities } from '../../shared/safety-input.ts';
import { graphql } from '../gql/gql.ts';
import { AttachField } from '../parts/attach-field.tsx';
import { OurSitesToPick } from '../parts/site-documents.tsx';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';

const Report = graphql(`
  mutation ReportPage_Report($input: SafetyEventInput!) {
    reportSafetyEvent(input: $input) {
      ... on SafetyEvent { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** Which site it is: the association looks for one, an institution chooses among the technologies it uses. */
function SiteField({ ours }: { ours: boolean }) {
  const w = useWords();
  const search = useSiteSearch();
  const [{ data, error }, execute] = useQuery({ query: OurSitesToPick, pause: !ours });
  if (!ours) return <OrganisationField name="adoptionId" label={w('visit.site')} search={search} placeholder={w('visit.pickSite')} />;
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small />;
  if (!data) return <TextSkeleton lines={1} />;
  if (data.ourSites.items.length === 0) return <EmptyState title={w('safety.noTechnology')} small />;
  return (
    <SelectField
      name="adoptionId"
      label={w('safety.technology')}
      options={data.ourSites.items.map(({ id, entryTitle }) => ({ value: id, label: entryTitle }))}
    />
  );
}

export default function ReportPage() {
  const w = useWords();
  const navigate = useNavigate();
  const ours = useLocation().pathname.startsWith('/our-');
  const [params] = useSearchParams();
  const given = params.get('site');
  const base = ours ? '/our-safety-events' : '/safety-events';
  const { submit } = useSubmit(Report, (data) => data.reportSafetyEvent);
  return (
    <Page title={w(ours ? 'safety.report' : 'safety.reportFor')} breadcrumb={[{ label: w('nav.safety'), to: base }]} narrow>
      <Form
        id={`safety-report/${given ?? ''}`}
        schema={safetyInput}
        initial={given ? { adoptionId: given } : {}}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(event) => navigate(`${base}/${event.id}`)}
        submitLabel={w('safety.report')}
        consequence={w('safety.reportConsequence')}
      >
        <SiteField ours={ours} />
        <DateField name="occurredOn" label={w('safety.occurredOn')} />
        <SelectField
          name="severity"
          label={w('safety.severity')}
          options={safetySeverities.map((value) => ({ value, label: w(`safety.severity.${value}`) }))}
        />
        <TextAreaField name="description" label={w('safety.description')} help={w('safety.descriptionHelp')} max={5_000} rows={6} />
        <TextAreaField name="measures" label={w('safety.measures')} max={2_000} optional />
        <AttachField help={w('safety.attachHelp')} />
      </Form>
    </Page>
  );
}
