import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { graphql } from '../../gql/gql.ts';
import type { Security_StateQuery } from '../../gql/graphql.ts';
import { useIdentityWords, useTerms } from '../../locales/use-words.ts';
import { deviceName } from './device-name.ts';

const EndDocument = graphql(`
  mutation SessionList_End($id: ID!) {
    revokeSession(id: $id) {
      ... on EndedSessions {
        count
      }
      ...Refusal
    }
  }
`);

const EndOthersDocument = graphql(`
  mutation SessionList_EndOthers {
    revokeOtherSessions {
      ... on EndedSessions {
        count
      }
      ...Refusal
    }
  }
`);

type SessionInfo = Security_StateQuery['sessions'][number];

export function SessionList({ sessions }: { sessions: readonly SessionInfo[] }) {
  const w = useIdentityWords();
  const terms = useTerms();
  const toast = useToast();
  const problemText = useProblemText(terms.find);
  const one = useSubmit(EndDocument, (data) => data.revokeSession);
  const others = useSubmit(EndOthersDocument, (data) => data.revokeOtherSessions);
  const end = async (id: string) => {
    const outcome = await one.submit({ id });
    if (outcome.kind === 'done') toast(w('security.sessionEnded'));
    else toast({ text: problemText(outcome) ?? '', tone: 'bad' });
  };
  const endOthers = async () => {
    const outcome = await others.submit({});
    if (outcome.kind === 'done') toast(w('security.sessionOthersEnded', { n: outcome.value.count }));
    else toast({ text: problemText(outcome) ?? '', tone: 'bad' });
  };
  return (
    <div className="x-stack">
      <p className="p-flat p-soft">{w('security.sessionsHint')}</p>
      <ul className="p-lines">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end(session.id)} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div>
          <Button loading={others.busy} onClick={endOthers}>
            {w('security.sessionEndOthers')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function SessionLine({ session, onEnd }: { session: SessionInfo; onEnd: () => void }) {
  const w = useIdentityWords();
  const name = deviceName(session.userAgent) ?? w('security.unknownDevice');
  return (
    <li className="p-row">
      <span>
        <strong>{name}</strong> <small>{[session.organisationName, session.ipAddress].filter(Boolean).join(' · ')}</small>
        <br />
        <small>
          {w('security.sessionSeen')} <DateText value={session.lastSeenAt} withTime /> · {w('security.sessionSince')}{' '}
          <DateText value={session.createdAt} withTime />
        </small>
      </span>
      {session.current ? (
        <StatusTag tone="active">{w('security.sessionCurrent')}</StatusTag>
      ) : (
        <Button onClick={onEnd} aria-label={`${w('security.sessionEnd')} ${name}`}>
          {w('security.sessionEnd')}
        </Button>
      )}
    </li>
  );
}
