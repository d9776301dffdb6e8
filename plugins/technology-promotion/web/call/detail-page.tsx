import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ChecklistItem, Track } from '../../shared/call-input.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { callStages } from '../../shared/stages.ts';
import { UnknownYears } from '../calendar/unknown-years.tsx';
import { useWords } from '../words.ts';
import { type CallAct, CallActDialog, callActs } from './call-act-dialog.tsx';
import { CallDocument } from './call-document.tsx';
import { CallLinks } from './call-links.tsx';
import { CallPartsDocument, partsOf } from './call-parts.tsx';
import { ChannelTable } from './channel-table.tsx';
import { ClosingTime } from './closing-time.tsx';
import { PublishGaps } from './publish-gaps.tsx';
import { SealedPanel } from './sealed-panel.tsx';
import { CallStageTag } from './stage-tag.tsx';

const path = callStages.stages.filter((stage) => stage !== 'CANCELLED');
/** How far a cancelled call had come, as its dates tell. */
const lastStage = (call: { publishedAt?: string | null; closedAt?: string | null }) =>
  call.closedAt ? 'CLOSED' : call.publishedAt ? 'OPEN' : 'DRAFT';

export default function CallDetailPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<CallAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: CallDocument, variables: { id } });
  const [counts] = useQuery({ query: CallPartsDocument, variables: { id }, context: partsOf });
  const parts = counts.data?.callParts;
  const notices = useCan('create', 'PublicNotice');
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.call} fetching={fetching} error={error} onRetry={reload}>
      {(call) => {
        const over = call.stage === 'CANCELLED' || call.stage === 'CONCLUDED';
        // What hinders a conclusion comes with the parts: until they are there it is not offered.
        const unfinished = parts?.noticesRunning ? w('error.NOTICE_RUNNING') : parts?.objectionsOpen ? w('error.OBJECTIONS_OPEN') : null;
        const channelRules = (call.channelRules as ChannelRule[]).filter(({ channel }) => call.channels.includes(channel));
        return (
          <DetailPage
            title={call.title}
            breadcrumb={[{ label: w('nav.calls'), to: '/calls' }]}
            status={<CallStageTag stage={call.stage} />}
            stages={
              <StageBar
                current={call.stage === 'CANCELLED' ? lastStage(call) : call.stage}
                steps={path.map((stage) => ({ key: stage, label: w(`call.stage.${stage}`) }))}
                {...(call.stage === 'CANCELLED' ? { stopped: w('call.stage.CANCELLED') } : {})}
                {...(call.stage === 'OPEN' && call.closesAt ? { note: <DateText value={call.closesAt} withTime /> } : {})}
              />
            }
            allowed={[...call.allowedActions, ...(notices && call.stage === 'DELIBERATED' ? ['giveNotice'] : [])]}
            acts={[
              { action: 'giveNotice', label: w('call.act.giveNotice'), onAct: () => navigate(`/calls/${id}/decisions`) },
              ...callActs
                .filter((action) => action !== 'conclude' || parts || counts.error)
                .map((action) => ({
                  action,
                  label: w(`call.act.${action}`),
                  danger: action === 'cancel',
                  blocked: action === 'conclude' && call.allowedActions.includes('conclude') ? unfinished : null,
                  onAct: () => setAsking(action),
                })),
              ...(over ? [] : [{ action: 'update', label: w('call.edit'), onAct: () => navigate(`/calls/${id}/edit`) }]),
            ]}
            facts={[
              { label: w('call.number'), value: call.number },
              { label: w('call.audience'), value: w.find(`call.audience.${call.audience}`) },
              { label: w('call.opensAt'), value: call.opensAt ? <DateText value={call.opensAt} withTime /> : null },
              {
                label: w('call.closesAt'),
                value: call.closesAt ? (
                  <>
                    <ClosingTime call={call} />
                    <UnknownYears years={call.unknownHolidayYears} />
                  </>
                ) : null,
              },
              { label: w('call.grace'), value: w('call.minutes', { n: call.graceMinutes }) },
              { label: w('call.received'), value: w('call.count', { n: call.receivedCount }) },
              { label: w('call.places'), value: call.places ?? null },
              { label: w('call.tracks'), value: (call.tracks as Track[]).map(({ name }) => name).join(w('call.comma')) },
              {
                label: w('call.formats'),
                value: call.reviewFormats.map((format) => w.find(`call.format.${format}`) ?? format).join(w('call.comma')),
              },
              { label: w('call.contact'), value: [call.contactName, call.contactPhone, call.contactEmail].filter(Boolean).join(' · ') },
              ...(call.cancelReason ? [{ label: w('call.cancelReason'), value: call.cancelReason }] : []),
            ]}
          >
            {call.stage === 'DRAFT' ? <PublishGaps call={call} /> : null}
            {call.sealed && call.stage === 'OPEN' ? <SealedPanel call={call} onAct={setAsking} /> : null}
            <CallLinks call={call} parts={parts} />
            <Panel id="channels" title={w('call.channels')}>
              <ChannelTable rules={channelRules} />
            </Panel>
            <Panel id="body" title={w('call.body')}>
              {call.body.trim() === '' ? <p className="x-faint">{w('call.noBody')}</p> : <p className="x-answer-text">{call.body}</p>}
            </Panel>
            <Panel id="checklist" title={w('call.checklist')}>
              <ol>
                {(call.checklist as ChecklistItem[]).map((item) => (
                  <li key={item.key}>
                    {item.label}
                    {item.required ? null : w('call.optional')}
                  </li>
                ))}
              </ol>
            </Panel>
            {asking ? <CallActDialog act={asking} call={call} onClose={() => setAsking(null)} onDone={() => setAsking(null)} /> : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
