import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Reorder = graphql(`
  mutation Agenda_Reorder($id: ID!, $version: Int!, $itemIds: [ID!]!) {
    reorderAgenda(id: $id, version: $version, itemIds: $itemIds) {
      ... on OrderedAgenda { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Accept = graphql(`
  mutation Agenda_Accept($id: ID!, $version: Int!) {
    acceptAgendaOrder(id: $id, version: $version) { ... on OrderedAgenda { id version } ... on DomainError { code message } }
  }
`);

interface Item {
  id: string;
  ordinal: number;
  stage?: string | null;
  recused?: boolean;
}
interface Meeting {
  id: string;
  version: number;
  allowedActions: readonly string[];
  items: readonly Item[];
}

/** Items that have begun, and those kept from whoever orders, stay where they are: a move goes past them. */
const movable = ({ stage, recused }: Item) => !recused && (stage === 'PENDING' || stage === 'POSTPONED');

export function useAgendaOrder(meeting: Meeting, onDone: () => void) {
  const { submit, busy, problem } = useSubmit(Reorder, (data) => data.reorderAgenda);
  const given = [...meeting.items].sort((a, b) => a.ordinal - b.ordinal);
  const moving = meeting.allowedActions.includes('order') ? given.filter(movable) : [];
  const move = async (item: Item, by: -1 | 1) => {
    const at = moving.findIndex(({ id }) => id === item.id);
    const other = moving[at + by];
    if (!other) return;
    const swap = (id: string) => (id === item.id ? other.id : id === other.id ? item.id : id);
    const itemIds = given.filter(({ recused }) => !recused).map(({ id }) => swap(id));
    const { kind } = await submit({ id: meeting.id, version: meeting.version, itemIds });
    if (kind === 'done') onDone();
  };
  return { move, moving, busy, problem };
}
type Order = ReturnType<typeof useAgendaOrder>;

export function MoveButtons({ item, order: { move, moving, busy } }: { item: Item; order: Order }) {
  const w = useWords();
  const at = moving.findIndex(({ id }) => id === item.id);
  if (at < 0 || moving.length < 2) return null;
  return (
    <span className="x-sortable-acts">
      <Button
        size="small"
        disabled={at === 0 || busy}
        aria-label={w('meeting.upOf', { n: item.ordinal })}
        onClick={() => void move(item, -1)}
      >
        {w('meeting.up')}
      </Button>
      <Button
        size="small"
        disabled={at === moving.length - 1 || busy}
        aria-label={w('meeting.downOf', { n: item.ordinal })}
        onClick={() => void move(item, 1)}
      >
        {w('meeting.down')}
      </Button>
    </span>
  );
}

interface OrderNoteProps {
  meeting: Meeting & { agendaProposal?: { movements?: number | null; movementsNow?: number | null } | null };
  order: Order;
  onDone: () => void;
}

/** What went wrong with the last move, and the better order, where there is one. */
export function OrderNote({ meeting: { id, version, agendaProposal }, order, onDone }: OrderNoteProps) {
  const w = useWords();
  const toast = useToast();
  const accept = useSubmit(Accept, (data) => data.acceptAgendaOrder);
  const take = async () => {
    if ((await accept.submit({ id, version })).kind !== 'done') return;
    toast(w('meeting.orderAccepted'));
    onDone();
  };
  const { movements, movementsNow } = agendaProposal ?? {};
  return (
    <>
      <ProblemNote problem={order.problem ?? accept.problem} find={w.find} onReload={onDone} />
      {agendaProposal ? (
        <div className="x-stack">
          <p>
            {typeof movements === 'number' && typeof movementsNow === 'number'
              ? w('meeting.betterOrderOf', { now: movementsNow, best: movements })
              : w('meeting.betterOrder')}
          </p>
          <div>
            <Button loading={accept.busy} onClick={() => void take()}>
              {w('meeting.acceptOrder')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
