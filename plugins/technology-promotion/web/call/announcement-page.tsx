import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ChannelTable } from './channel-table.tsx';
import { ClosingTime } from './closing-time.tsx';

const AnnouncementDocument = graphql(`
  query AnnouncementPage_Announcement($id: ID!) {
    callAnnouncement(id: $id) {
      id number title summary body organisationName channels channelRules reviewFormats tracks minYearsInUse
      opensAt closesAt closedEarlyAt isOpen contactName contactPhone contactEmail
    }
  }
`);

export default function AnnouncementPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  /** From a letter, which asks by one. */
  const channel = useSearchParams()[0].get('channel');
  const [{ data, fetching, error }, execute] = useQuery({ query: AnnouncementDocument, variables: { id } });
  return (
    <DetailState row={data?.callAnnouncement} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(call) => (
        <DetailPage
          title={call.title}
          breadcrumb={[{ label: w('nav.announcements'), to: '/announcements' }]}
          status={<StatusTag tone={call.isOpen ? 'active' : 'closed'}>{call.isOpen ? w('call.isOpen') : w('call.notOpen')}</StatusTag>}
          allowed={[]}
          acts={[]}
          facts={[
            { label: w('call.organisation'), value: call.organisationName },
            { label: w('call.number'), value: call.number },
            { label: w('call.opensAt'), value: <DateText value={call.opensAt} withTime /> },
            { label: w('call.closesAt'), value: <ClosingTime call={call} /> },
            { label: w('call.tracks'), value: (call.tracks as Track[]).map(({ name }) => name).join(w('call.comma')) },
            {
              label: w('call.formats'),
              value: call.reviewFormats.map((format) => w.find(`call.format.${format}`) ?? format).join(w('call.comma')),
            },
            ...(call.minYearsInUse > 0 ? [{ label: w('call.years'), value: w('call.atLeastYears', { n: call.minYearsInUse }) }] : []),
            {
              label: w('call.contact'),
              value: [call.contactName, call.contactPhone, call.contactEmail].filter(Boolean).join(' · ') || '—',
            },
          ]}
        >
          <Panel id="body" title={w('call.body')}>
            {call.body.split(/\n+/).map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change
              <p key={at}>{line}</p>
            ))}
          </Panel>
          <Panel id="channels" title={w('call.channels')}>
            <ChannelTable rules={(call.channelRules as ChannelRule[]).filter(({ channel }) => call.channels.includes(channel))} />
            {call.isOpen ? (
              <Can do="create" on="Submission">
                <p>
                  <Button
                    type="primary"
                    onClick={() => navigate(`/submissions/new?call=${call.id}${channel ? `&channel=${channel}` : ''}`)}
                  >
                    {w('call.apply')}
                  </Button>
                </p>
              </Can>
            ) : null}
          </Panel>
        </DetailPage>
      )}
    </DetailState>
  );
}
