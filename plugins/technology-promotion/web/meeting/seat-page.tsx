import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { SeatAgenda } from './seat-agenda.tsx';
import { Arrive, Leave, SeatDocument } from './seat-document.tsx';
import { SeatNow } from './seat-now.tsx';
import { AttendanceTag, MeetingStageTag } from './tags.tsx';

/** A member's screen: sign in, declare, vote; the chair leads from here as well. */
export default function SeatPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [leaving, setLeaving] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: SeatDocument, variables: { id } });
  const arrive = useSubmit(Arrive, (reply) => reply.arriveAtMeeting);
  const leave = useSubmit(Leave, (reply) => reply.leaveMeeting);
  const reload = () => execute({ requestPolicy: 'network-only' });
  useLive(['list:Meeting'], reload);
  return (
    <DetailState row={data?.meetingSeat} fetching={fetching} error={error} onRetry={reload}>
      {(meeting) => {
        const running = meeting.stage === 'PLANNED' || meeting.stage === 'OPEN';
        const here = meeting.attendance === 'PRESENT';
        const voted = meeting.items.some(({ stage, myVote, mayVote }) => stage === 'VOTING' && myVote && mayVote);
        return (
          <DetailPage
            title={meeting.title}
            breadcrumb={[{ label: w('nav.myMeetings'), to: '/my-meetings' }]}
            status={<MeetingStageTag stage={meeting.stage} />}
            allowed={running ? [here ? 'leave' : 'arrive'] : []}
            acts={[
              {
                action: 'arrive',
                label: w('meeting.arrive'),
                busy: arrive.busy,
                onAct: async () => {
                  if ((await arrive.submit({ id })).kind !== 'done') return;
                  toast(w('meeting.arrived'));
                  reload();
                },
              },
              { action: 'leave', label: w('meeting.leave'), danger: true, onAct: () => setLeaving(true) },
            ]}
            facts={[
              { label: w('meeting.startsAt'), value: <DateText value={meeting.startsAt} withTime /> },
              { label: w('meeting.place'), value: meeting.place },
              { label: w('meeting.mySeat'), value: w.find(`meeting.seat.${meeting.seat}`) },
              { label: w('meeting.attendance'), value: meeting.attendance ? <AttendanceTag state={meeting.attendance} /> : null },
            ]}
          >
            <ProblemNote problem={arrive.problem} find={w.find} onReload={reload} />
            {meeting.stage === 'OPEN' ? <SeatNow meeting={meeting} onDone={reload} /> : null}
            {meeting.stage === 'CLOSED' ? (
              <p>
                <Link to={`/meetings/${id}/minutes`}>{w('meeting.toMinutes')}</Link>
              </p>
            ) : null}
            <Panel id="agenda" title={w('meeting.agenda')}>
              <SeatAgenda meeting={meeting} running={running} onDone={reload} />
            </Panel>
            {leaving ? (
              <ActDialog
                title={w('meeting.leave')}
                consequence={w(voted ? 'meeting.leaveVoteConsequence' : 'meeting.leaveConsequence')}
                act={w('meeting.leave')}
                danger
                run={() => leave.submit({ id })}
                onDone={() => {
                  setLeaving(false);
                  toast(w('meeting.left'));
                  reload();
                }}
                onClose={() => setLeaving(false)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
