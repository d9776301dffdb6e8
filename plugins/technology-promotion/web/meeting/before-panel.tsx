import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { MeetingPage_MeetingQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { LeadActs } from './lead-acts.tsx';
import { QuorumText } from './quorum-text.tsx';
import { ItemTag } from './tags.tsx';

type Meeting = NonNullable<MeetingPage_MeetingQuery['meeting']>;

/** The chair's screen: what is before the panel, whether it may vote, and the next act. */
export function BeforePanel({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const w = useWords();
  const item = meeting.items.find(({ id }) => id === meeting.currentId);
  return (
    <Panel id="now" title={w('meeting.now')}>
      {item ? (
        <div className="x-stack" aria-live="polite">
          <h3 style={{ margin: 0, fontSize: 24, lineHeight: '34px' }}>
            {w('meeting.nth', { n: item.ordinal })} {item.title}
          </h3>
          <p>
            <ItemTag stage={item.stage} passed={item.passed} />{' '}
            {item.stage === 'VOTING' ? <strong>{w('meeting.cast', { n: item.votesCast, of: item.quorum.present })}</strong> : null}
          </p>
          <QuorumText quorum={item.quorum} />
          <LeadActs
            item={item}
            allowed={item.allowedActions}
            votesCast={item.votesCast}
            blocked={item.quorum.open ? undefined : w('error.NO_QUORUM')}
            onDone={onDone}
          />
        </div>
      ) : (
        <p className="x-help">{w('meeting.nothingNow')}</p>
      )}
    </Panel>
  );
}
