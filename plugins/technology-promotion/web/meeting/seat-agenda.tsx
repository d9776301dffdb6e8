import type { SeatPage_SeatQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { MoveButtons, OrderNote, useAgendaOrder } from './agenda-order.tsx';
import { SeatItem } from './seat-item.tsx';

interface SeatAgendaProps {
  meeting: NonNullable<SeatPage_SeatQuery['meetingSeat']>;
  /** The meeting is neither over nor called off. */
  running: boolean;
  onDone: () => void;
}

/** The agenda from a seat; the chair puts what has not begun into another order. */
export function SeatAgenda({ meeting, running, onDone }: SeatAgendaProps) {
  const w = useWords();
  const order = useAgendaOrder(meeting, onDone);
  return (
    <>
      <p className="x-help">{w('meeting.declareHint')}</p>
      <OrderNote meeting={meeting} order={order} onDone={onDone} />
      <ol className="x-sortable">
        {meeting.items.map((item) => (
          <li key={item.id} className="x-sortable-item">
            <SeatItem
              item={item}
              current={meeting.currentId === item.id}
              running={running}
              leads={meeting.mayLead && meeting.stage === 'OPEN'}
              onDone={onDone}
            />
            <MoveButtons item={item} order={order} />
          </li>
        ))}
      </ol>
    </>
  );
}
