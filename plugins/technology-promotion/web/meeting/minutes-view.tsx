import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';
import { ResultView, type VoteResult } from './result-view.tsx';
import { ItemTag } from './tags.tsx';

/** As the server writes it and as it is signed; of items from which the reader is recused there is the number. */
export interface MinutesContent {
  association: string;
  call: string;
  title: string;
  panel: string;
  place: string;
  openedAt: string;
  closedAt: string;
  people: readonly { name: string; seat: string; state: string }[];
  items: readonly (
    | { ordinal: number; withheld?: undefined; number: string; title: string; stage: string; note: string; result: VoteResult | null }
    | { ordinal: number; withheld: true; hash: string }
  )[];
}

type ShownItem = Exclude<MinutesContent['items'][number], { withheld: true }>;

function MinutesItem({ item: { ordinal, number, title, stage, note, result } }: { item: ShownItem }) {
  const w = useWords();
  return (
    <>
      <h3 style={{ margin: 0 }}>
        {w('meeting.nth', { n: ordinal })} {title} <ItemTag stage={stage} passed={result?.passed} over />
      </h3>
      <p className="x-help">{number}</p>
      {note ? <p>{w('meeting.postponedBecause', { note })}</p> : null}
      {result ? <ResultView result={result} /> : null}
      {result && result.recused.length > 0 ? (
        <p className="x-help">{w('meeting.recusedPeople', { names: result.recused.join(w('meeting.comma')) })}</p>
      ) : null}
    </>
  );
}

/** The minutes on screen: the very facts that the signature stands for. */
export function MinutesView({ content }: { content: MinutesContent }) {
  const w = useWords();
  return (
    <>
      <Panel id="facts" title={content.title}>
        <Facts
          facts={[
            { label: w('meeting.association'), value: content.association },
            { label: w('meeting.call'), value: content.call },
            { label: w('meeting.panel'), value: content.panel },
            { label: w('meeting.place'), value: content.place },
            { label: w('meeting.openedAt'), value: <DateText value={content.openedAt} withTime /> },
            { label: w('meeting.closedAt'), value: <DateText value={content.closedAt} withTime /> },
          ]}
        />
      </Panel>
      <Panel id="people" title={w('meeting.people')}>
        <ul>
          {content.people.map(({ name, seat, state }) => (
            <li key={name}>
              {name} · {w.find(`meeting.seat.${seat}`) ?? seat} · {w.find(`meeting.attendance.${state}`) ?? state}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel id="items" title={w('meeting.itemsAndVotes')}>
        <ol className="x-sortable">
          {content.items.map((item) => (
            <li key={item.ordinal} className="x-sortable-item">
              <div className="x-stack">
                {item.withheld ? (
                  <h3 style={{ margin: 0 }}>{w('meeting.withheldItem', { n: item.ordinal })}</h3>
                ) : (
                  <MinutesItem item={item} />
                )}
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}
