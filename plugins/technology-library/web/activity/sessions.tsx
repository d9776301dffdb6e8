import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ActivityPage_ActivityQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { RemoveSession } from './session-acts.tsx';
import { SessionDialog } from './session-dialog.tsx';

type Activity = NonNullable<ActivityPage_ActivityQuery['activity']>;
export type Session = Activity['sessions'][number];

/** The sessions of an activity, each with how many came. */
export function Sessions({ activity, onChange }: { activity: Activity; onChange: () => void }) {
  const w = useWords();
  const toast = useToast();
  const [editing, setEditing] = useState<Session | 'new' | null>(null);
  const [removing, setRemoving] = useState<Session | null>(null);
  const remove = useSubmit(RemoveSession, ({ done }) => done);
  const open = activity.allowedActions.includes('update');
  return (
    <Panel id="sessions" title={w('session.title')}>
      {activity.sessions.length === 0 ? <p className="x-faint">{w('session.empty')}</p> : null}
      <ul className="x-plain">
        {activity.sessions.map((session) => (
          <li key={session.id}>
            <Link to={`/sessions/${session.id}`}>{session.title}</Link> · <DateText value={session.startsAt} withTime />
            {session.place ? ` · ${session.place}` : null} · {w('session.attendance', { n: session.attendance })}
            {session.signInOpen ? ` · ${w('session.signInIsOpen')}` : null}
            {open && session.allowedActions.includes('update') ? (
              <Button type="link" size="small" onClick={() => setEditing(session)}>
                {w('session.edit')}
              </Button>
            ) : null}
            {open && session.attendance === 0 && session.allowedActions.includes('delete') ? (
              <Button type="link" size="small" danger onClick={() => setRemoving(session)}>
                {w('session.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? (
        <Can do="create" on="ActivitySession">
          <Button onClick={() => setEditing('new')}>{w('session.add')}</Button>
        </Can>
      ) : null}
      {editing ? (
        <SessionDialog
          activityId={activity.id}
          {...(editing === 'new' ? {} : { session: editing })}
          onDone={() => {
            setEditing(null);
            onChange();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {removing ? (
        <ActDialog
          title={`${w('session.remove')} ${removing.title}`}
          consequence={w('session.removeConsequence')}
          act={w('session.remove')}
          danger
          run={() => remove.submit({ id: removing.id, version: removing.version })}
          onDone={() => {
            setRemoving(null);
            toast(w('session.removed'));
            onChange();
          }}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  );
}
