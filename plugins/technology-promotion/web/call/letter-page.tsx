import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ClosingTime } from './closing-time.tsx';

const LetterDocument = graphql(`
  query LetterPage_Letter($id: ID!) {
    callInvitation(id: $id) { id callId callTitle callNumber organisationName senderName channel message sentAt closesAt closedEarlyAt }
  }
`);

/** A letter as it was written: to whom, what is asked and until when, by whom and when. */
export default function LetterPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: LetterDocument, variables: { id } });
  return (
    <DetailState row={data?.callInvitation} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(letter) => (
        <Page
          title={w('call.letterTitle', { title: letter.callTitle })}
          breadcrumb={[{ label: w('nav.letters'), to: '/letters' }]}
          narrow
          actions={
            letter.senderName ? (
              <Can do="create" on="Submission">
                <Button type="primary" onClick={() => navigate(`/announcements/${letter.callId}?channel=${letter.channel}`)}>
                  {w('call.readAndApply')}
                </Button>
              </Can>
            ) : null
          }
        >
          <article className="x-panel x-stack" aria-label={w('call.letterTitle', { title: letter.callTitle })}>
            <p>{w('call.dear', { name: letter.organisationName })}</p>
            <p>
              {w('call.letterAsks', {
                title: letter.callTitle,
                number: letter.callNumber ?? '—',
                channel: w.find(`call.channel.${letter.channel}`) ?? letter.channel,
              })}
            </p>
            {letter.message ? <p className="x-answer-text">{letter.message}</p> : null}
            {letter.closesAt ? (
              <p>
                {w('call.closesAt')} <ClosingTime call={letter} />
              </p>
            ) : (
              <p className="x-warning">{w('call.letterWithdrawn')}</p>
            )}
            <p className="x-right">
              {letter.senderName}
              <br />
              <DateText value={letter.sentAt} />
            </p>
            {letter.senderName ? (
              <p>
                <Link to={`/announcements/${letter.callId}`}>{w('call.toAnnouncement')}</Link>
              </p>
            ) : null}
          </article>
        </Page>
      )}
    </DetailState>
  );
}
