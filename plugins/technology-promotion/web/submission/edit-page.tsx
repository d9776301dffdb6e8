import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { SubmissionEditor } from './editor.tsx';
import { SubmissionCallDocument, SubmissionDocument } from './submission-document.tsx';

/** The application form, for a draft and for the answer to a supplement notice. */
export default function SubmissionEditPage() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: SubmissionDocument, variables: { id } });
  const callId = data?.submission?.callId ?? '';
  const [call] = useQuery({ query: SubmissionCallDocument, variables: { id: callId }, pause: callId === '' });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const found = data?.submission;
  const both = found === undefined || found === null ? found : call.data ? call.data.callAnnouncement && found : undefined;
  return (
    <DetailState row={both} fetching={fetching || call.fetching} error={error ?? call.error} onRetry={reload}>
      {(submission) =>
        call.data?.callAnnouncement ? (
          <SubmissionEditor submission={submission} call={call.data.callAnnouncement} onReload={reload} />
        ) : null
      }
    </DetailState>
  );
}
