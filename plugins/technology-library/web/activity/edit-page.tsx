import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Method } from '../../shared/methods.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ActivityDocument } from './activity-document.tsx';
import { ActivityFields } from './activity-fields.tsx';
import { activityWordsForm, withOwnDetails } from './activity-values.ts';

const UpdateActivity = graphql(`
  mutation ActivityEdit_Update($id: ID!, $version: Int!, $input: ActivityWordsInput!) {
    updateActivity(id: $id, version: $version, input: $input) {
      ... on Activity { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function ActivityEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ActivityDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateActivity, (reply) => reply.updateActivity);
  return (
    <DetailState row={data?.activity} fetching={fetching} error={error} onRetry={reload}>
      {(activity) => (
        <Page
          title={w('activity.edit')}
          breadcrumb={[
            { label: w('nav.activities'), to: '/activities' },
            { label: activity.title, to: `/activities/${id}` },
          ]}
          narrow
        >
          <Form
            id={`activity-edit/${id}`}
            schema={activityWordsForm}
            initial={{
              title: activity.title,
              method: activity.method as Method,
              methods: activity.methods as Method[],
              details: (activity.details ?? {}) as Record<string, unknown>,
              startsOn: activity.startsOn,
              endsOn: activity.endsOn,
              summary: activity.summary ?? '',
              sites: activity.sites.map(({ adoptionId, role }) => ({ adoptionId, role: role as 'HOST' | 'PARTICIPANT' })),
            }}
            version={activity.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version: activity.version, input: withOwnDetails(input) })}
            onDone={() => navigate(`/activities/${id}`)}
            submitLabel={w('site.save')}
          >
            <ActivityFields
              projectId={activity.projectId}
              known={activity.sites.map(({ adoptionId, adoption }) => ({ id: adoptionId, label: adoption?.siteName ?? adoptionId }))}
            />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
