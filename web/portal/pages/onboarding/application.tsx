import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { ApplicationPage_OwnQuery } from '../../gql/graphql.ts';
import { BarePage } from '../../shell/bare-page.tsx';
import { CodeEntry } from './code-entry.tsx';
import { OwnApplication } from './own-application.tsx';
import { Visitor } from './visitor.tsx';
import { useJoiningWords } from './words.ts';

const OwnDocument = graphql(`
  query ApplicationPage_Own($code: String!) {
    applicationByCode(code: $code) {
      number
      kind
      name
      creditCode
      region
      address
      contactName
      contactEmail
      contactPhone
      licenceNumber
      note
      stage
      reviewNote
      version
      createdAt
      updatedAt
      allowedActions
    }
  }
`);

export type OwnRow = NonNullable<ApplicationPage_OwnQuery['applicationByCode']>;

export default function ApplicationPage() {
  return (
    <Visitor>
      <Tracking />
    </Visitor>
  );
}

function Tracking() {
  const w = useJoiningWords();
  const [params] = useSearchParams();
  const code = params.get('code')?.trim() ?? '';
  const [{ data, error }, execute] = useQuery({
    query: OwnDocument,
    variables: { code },
    pause: code === '',
    context: useWatches('OwnApplication'),
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  if (code === '') return <CodeEntry code="" missing={false} />;
  if (data) {
    const { applicationByCode: application } = data;
    return application ? <OwnApplication application={application} code={code} onReload={reload} /> : <CodeEntry code={code} missing />;
  }
  return <BarePage title={w('track.title')}>{error ? <ErrorState error={error} onRetry={reload} /> : <TextSkeleton lines={6} />}</BarePage>;
}
