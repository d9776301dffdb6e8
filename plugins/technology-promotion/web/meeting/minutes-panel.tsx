import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { MeetingPage_MeetingQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { MinutesFiles } from './minutes-files.tsx';
import { MinutesSignatures } from './minutes-signatures.tsx';
import { MinutesTag } from './tags.tsx';

const DrawUp = graphql(`
  mutation MinutesPanel_DrawUp($meetingId: ID!) {
    drawUpMinutes(meetingId: $meetingId) { ... on Minutes { id number stage } ... on DomainError { code message } }
  }
`);
const Send = graphql(`
  mutation MinutesPanel_Send($id: ID!, $version: Int!) {
    sendMinutesForSignature(id: $id, version: $version) { ... on Minutes { id stage version } ... on DomainError { code message } }
  }
`);

type Minutes = NonNullable<MeetingPage_MeetingQuery['meeting']>['minutes'][number];

interface MinutesPanelProps {
  meetingId: string;
  minutes: readonly Minutes[];
  onDone: () => void;
}

/** Minutes are drawn up from what happened; a new version replaces one that is not signed by all. */
export function MinutesPanel({ meetingId, minutes, onDone }: MinutesPanelProps) {
  const w = useWords();
  const toast = useToast();
  const [sending, setSending] = useState<Minutes | null>(null);
  const [again, setAgain] = useState(false);
  const drawUp = useSubmit(DrawUp, (data) => data.drawUpMinutes);
  const send = useSubmit(Send, (data) => data.sendMinutesForSignature);
  const versions = [...minutes].sort((a, b) => b.number - a.number);
  const [latest, ...earlier] = versions;
  const first = async () => {
    if ((await drawUp.submit({ meetingId })).kind === 'done') {
      toast(w('meeting.drawnUp'));
      onDone();
    }
  };
  return (
    <Panel id="minutes" title={w('meeting.minutes')}>
      <ProblemNote problem={latest ? null : drawUp.problem} find={w.find} onReload={onDone} />
      {latest ? (
        <div className="x-stack">
          <p>
            {w('meeting.minutesVersion', { n: latest.number })} <MinutesTag stage={latest.stage} />{' '}
            <span className="x-faint">
              <DateText value={latest.createdAt} withTime />
            </span>
          </p>
          <MinutesFiles minutes={latest} onReload={onDone} />
          <div className="x-form-acts">
            {latest.allowedActions.includes('sendForSignature') ? (
              <Button type="primary" onClick={() => setSending(latest)}>
                {w('meeting.sendMinutes')}
              </Button>
            ) : null}
            {latest.stage === 'SIGNED' ? null : (
              <Can do="create" on="Minutes">
                <Button onClick={() => setAgain(true)}>{w('meeting.drawUpAgain')}</Button>
              </Can>
            )}
          </div>
          {latest.stage === 'DRAFT' ? null : <MinutesSignatures id={latest.id} stage={latest.stage} />}
          {earlier.length > 0 ? (
            <details>
              <summary>{w('meeting.earlierMinutes')}</summary>
              {earlier.map((one) => (
                <div key={one.id}>
                  <p>
                    {w('meeting.minutesVersion', { n: one.number })} <MinutesTag stage={one.stage} />
                  </p>
                  <MinutesFiles minutes={one} onReload={onDone} />
                </div>
              ))}
            </details>
          ) : null}
        </div>
      ) : (
        <>
          <p className="x-help">{w('meeting.noMinutes')}</p>
          <Can do="create" on="Minutes">
            <Button type="primary" loading={drawUp.busy} onClick={() => void first()}>
              {w('meeting.drawUp')}
            </Button>
          </Can>
        </>
      )}
      {sending ? (
        <ActDialog
          title={w('meeting.sendMinutes')}
          consequence={w('meeting.sendMinutesConsequence')}
          act={w('meeting.sendMinutes')}
          run={() => send.submit({ id: sending.id, version: sending.version })}
          onDone={() => {
            setSending(null);
            toast(w('meeting.minutesSent'));
            onDone();
          }}
          onClose={() => setSending(null)}
        />
      ) : null}
      {again ? (
        <ActDialog
          title={w('meeting.drawUpAgain')}
          consequence={w('meeting.drawUpAgainConsequence')}
          act={w('meeting.drawUpAgain')}
          run={() => drawUp.submit({ meetingId })}
          onDone={() => {
            setAgain(false);
            toast(w('meeting.drawnUp'));
            onDone();
          }}
          onClose={() => setAgain(false)}
        />
      ) : null}
    </Panel>
  );
}
