import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button } from 'antd';
import { graphql } from '../gql/gql.ts';
import type { MeetingPage_MeetingQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { LeadActs } from './lead-acts.tsx';
import { ResultView, type VoteResult } from './result-view.tsx';
import { ItemTag } from './tags.tsx';

const Reorder = graphql(`
  mutation Agenda_Reorder($id: ID!, $version: Int!, $itemIds: [ID!]!) {
    reorderAgenda(id: $id, version: $version, itemIds: $itemIds) {
      ... on Meeting { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

type Meeting = NonNullable<MeetingPage_MeetingQuery['meeting']>;
type Item = Meeting['items'][number];

/** The agenda, who is recused from what, what became of it; while the meeting is planned its order can be changed. */
export function Agenda({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const w = useWords();
  const reorder = useSubmit(Reorder, (data) => data.reorderAgenda);
  const items = [...meeting.items].sort((a, b) => a.ordinal - b.ordinal);
  const movable = meeting.allowedActions.includes('update') && items.length > 1;
  const move = async (at: number, by: -1 | 1) => {
    const ids = items.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (!moved) return;
    ids.splice(at + by, 0, moved);
    const { kind } = await reorder.submit({ id: meeting.id, version: meeting.version, itemIds: ids });
    if (kind === 'done') onDone();
  };
  return (
    <>
      <p className="x-help">{w('meeting.agendaHint')}</p>
      <ProblemNote problem={reorder.problem} find={w.find} onReload={onDone} />
      <ol className="x-sortable">
        {items.map((item, at) => (
          <li key={item.id} className="x-sortable-item">
            <Entry item={item} current={meeting.currentId === item.id} onDone={onDone} />
            {movable ? (
              <span className="x-sortable-acts">
                <Button
                  size="small"
                  disabled={at === 0 || reorder.busy}
                  aria-label={w('meeting.upOf', { n: item.ordinal })}
                  onClick={() => void move(at, -1)}
                >
                  {w('meeting.up')}
                </Button>
                <Button
                  size="small"
                  disabled={at === items.length - 1 || reorder.busy}
                  aria-label={w('meeting.downOf', { n: item.ordinal })}
                  onClick={() => void move(at, 1)}
                >
                  {w('meeting.down')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ item, current, onDone }: { item: Item; current: boolean; onDone: () => void }) {
  const w = useWords();
  const { recused } = item.quorum;
  return (
    <div className="x-stack">
      <h3 style={{ margin: 0 }}>
        {w('meeting.nth', { n: item.ordinal })} {item.title} <ItemTag stage={item.stage} passed={item.passed} />
      </h3>
      <p className="x-help">
        {item.number}
        {recused.length > 0 ? ` · ${w('meeting.recusedPeople', { names: recused.join(w('meeting.comma')) })}` : null}
      </p>
      {item.stage === 'POSTPONED' && item.note ? <p>{w('meeting.postponedBecause', { note: item.note })}</p> : null}
      {item.result ? <ResultView result={item.result as VoteResult} /> : null}
      {item.ballots.length > 0 ? (
        <details>
          <summary>{w('meeting.ballots')}</summary>
          <ul>
            {item.ballots.map(({ name, vote }) => (
              <li key={name}>
                {name} · {w.find(`meeting.vote.${vote}`) ?? vote}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {current ? null : (
        <LeadActs item={item} allowed={item.allowedActions.filter((act) => act === 'discuss' || act === 'postpone')} onDone={onDone} />
      )}
    </div>
  );
}
