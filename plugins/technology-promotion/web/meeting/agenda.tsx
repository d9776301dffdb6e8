import type { MeetingPage_MeetingQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { MoveButtons, OrderNote, useAgendaOrder } from './agenda-order.tsx';
import { BallotList } from './ballot-list.tsx';
import { LeadActs } from './lead-acts.tsx';
import { ResultView, type VoteResult } from './result-view.tsx';
import { ItemTag } from './tags.tsx';

type Meeting = NonNullable<MeetingPage_MeetingQuery['meeting']>;
type Item = Meeting['items'][number];

const isOver = ({ stage }: Meeting) => stage === 'CLOSED' || stage === 'CANCELLED';

/** The agenda, who is recused from what, what became of it; what has not begun can be put into another order. */
export function Agenda({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const w = useWords();
  const order = useAgendaOrder(meeting, onDone);
  const items = [...meeting.items].sort((a, b) => a.ordinal - b.ordinal);
  return (
    <>
      <p className="x-help">{w('meeting.agendaHint')}</p>
      <OrderNote meeting={meeting} order={order} onDone={onDone} />
      <ol className="x-sortable">
        {items.map((item) => (
          <li key={item.id} className="x-sortable-item">
            <Entry item={item} current={meeting.currentId === item.id} over={isOver(meeting)} onDone={onDone} />
            <MoveButtons item={item} order={order} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  item: Item;
  current: boolean;
  over: boolean;
  onDone: () => void;
}

function Entry({ item, current, over, onDone }: EntryProps) {
  const w = useWords();
  const { recused } = item.quorum;
  const result = item.result as VoteResult | null;
  return (
    <div className="x-stack">
      <h3 style={{ margin: 0 }}>
        {w('meeting.nth', { n: item.ordinal })} {item.title} <ItemTag stage={item.stage} passed={item.passed} over={over} />
      </h3>
      <p className="x-help">
        {item.number}
        {recused.length > 0 ? ` · ${w('meeting.recusedPeople', { names: recused.join(w('meeting.comma')) })}` : null}
      </p>
      {item.stage === 'POSTPONED' && item.note ? <p>{w('meeting.postponedBecause', { note: item.note })}</p> : null}
      {result ? <ResultView result={result} /> : null}
      <BallotList ballots={item.ballots} result={result} />
      {current ? null : (
        <LeadActs item={item} allowed={item.allowedActions.filter((act) => act === 'discuss' || act === 'postpone')} onDone={onDone} />
      )}
    </div>
  );
}
