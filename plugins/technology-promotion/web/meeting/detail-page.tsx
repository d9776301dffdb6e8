import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { meetingStages } from '../../shared/stages.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { Agenda } from './agenda.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { BeforePanel } from './before-panel.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CloseConsequence } from './close-consequence.tsx';
import { CancelMeeting, CloseMeeting, MeetingDocument, OpenMeeting } from './meeting-document.tsx';
import { MinutesPanel } from './minutes-panel.tsx';
import { MeetingStageTag } from './tags.tsx';

const acts = ['open', 'close', 'cancel'] as const;
const path = meetingStages.stages.filter((stage) => stage !== 'CANCELLED');

/** The meeting as its secretary prepares, leads and writes it up. */
export default function MeetingDetailPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<(typeof acts)[number] | null>(null);
  const [changing, setChanging] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: MeetingDocument, variables: { id } });
  const open = useSubmit(OpenMeeting, (reply) => reply.openMeeting);
  const close = useSubmit(CloseMeeting, (reply) => reply.closeMeeting);
  const cancel = useSubmit(CancelMeeting, (reply) => reply.cancelMeeting);
  const run = { open, close, cancel };
  const reload = () => execute({ requestPolicy: 'network-only' });
  useLive(['list:Meeting'], reload);
  return (
    <DetailState row={data?.meeting} fetching={fetching} error={error} onRetry={reload}>
      {(meeting) => (
        <DetailPage
          title={meeting.title}
          breadcrumb={[{ label: w('nav.meetings'), to: '/meetings' }]}
          status={<MeetingStageTag stage={meeting.stage} />}
          stages={
            <StageBar
              current={meeting.stage === 'CANCELLED' ? 'PLANNED' : meeting.stage}
              steps={path.map((key) => ({ key, label: w(`meeting.stage.${key}`) }))}
              {...(meeting.stage === 'CANCELLED' ? { stopped: w('meeting.stage.CANCELLED') } : {})}
            />
          }
          allowed={meeting.allowedActions}
          acts={[
            ...acts.map((action) => ({
              action,
              label: w(`meeting.act.${action}`),
              danger: action === 'cancel',
              onAct: () => setAsking(action),
            })),
            { action: 'update', label: w('meeting.act.update'), onAct: () => setChanging(true) },
          ]}
          facts={[
            { label: w('meeting.startsAt'), value: <DateText value={meeting.startsAt} withTime /> },
            { label: w('meeting.place'), value: meeting.place },
            { label: w('meeting.panel'), value: meeting.panelName },
            { label: w('meeting.call'), value: <Link to={`/calls/${meeting.callId}`}>{meeting.callTitle}</Link> },
          ]}
        >
          {meeting.stage === 'OPEN' ? <BeforePanel meeting={meeting} onDone={reload} /> : null}
          <Panel id="agenda" title={w('meeting.agenda')}>
            <Agenda meeting={meeting} onDone={reload} />
          </Panel>
          <Panel id="attendance" title={w('meeting.sheet')}>
            <AttendanceSheet
              meetingId={id}
              people={meeting.attendance}
              open={meeting.stage === 'PLANNED' || meeting.stage === 'OPEN'}
              onDone={reload}
            />
          </Panel>
          {meeting.stage === 'CLOSED' ? <MinutesPanel meetingId={id} minutes={meeting.minutes} onDone={reload} /> : null}
          {changing ? (
            <ChangeDialog
              meeting={meeting}
              onReload={reload}
              onDone={() => {
                setChanging(false);
                reload();
              }}
              onClose={() => setChanging(false)}
            />
          ) : null}
          {asking ? (
            <ActDialog
              title={w(`meeting.act.${asking}`)}
              consequence={asking === 'close' ? <CloseConsequence items={meeting.items} /> : w(`meeting.act.${asking}.consequence`)}
              act={w(`meeting.act.${asking}`)}
              danger={asking === 'cancel'}
              run={() => run[asking].submit({ id, version: meeting.version })}
              onDone={() => {
                toast(w(`meeting.act.${asking}.done`));
                setAsking(null);
                reload();
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
