import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type siteLevels, siteWords } from '../../shared/site-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { SiteDocument } from './site-document.tsx';
import { SiteFields } from './site-fields.tsx';

const UpdateSite = graphql(`
  mutation SiteEdit_Update($id: ID!, $version: Int!, $input: SiteWordsInput!) {
    updateSite(id: $id, version: $version, input: $input) {
      ... on SiteAdoption { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function SiteEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: SiteDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateSite, (reply) => reply.updateSite);
  return (
    <DetailState row={data?.site} fetching={fetching} error={error} onRetry={reload}>
      {(site) => (
        <Page
          title={w('site.edit')}
          breadcrumb={[
            { label: w('nav.sites'), to: '/sites' },
            { label: site.siteName, to: `/sites/${id}` },
          ]}
          narrow
        >
          <Form
            id={`site-edit/${id}`}
            schema={siteWords}
            initial={{
              siteName: site.siteName,
              areaCode: site.areaCode,
              siteLevel: site.siteLevel as (typeof siteLevels)[number],
              contactName: site.contactName,
              contactPhone: site.contactPhone,
            }}
            version={site.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version: site.version, input })}
            onDone={() => navigate(`/sites/${id}`)}
            submitLabel={w('site.save')}
          >
            <SiteFields named={site.siteId !== null && site.siteId !== undefined} area={site.areaCode} />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
