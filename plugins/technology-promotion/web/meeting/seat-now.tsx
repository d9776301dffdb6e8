import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { DeclareForm } from '../conflict/declare-form.tsx';
import type { SeatPage_SeatQuery } from '../gql/graphql.ts';
import { OthersView } from '../review/others-view.tsx';
import { useWords } from '../words.ts';
import { BallotForm } from './ballot-form.tsx';
import { LeadActs } from './lead-acts.tsx';
import { QuorumText } from './quorum-text.tsx';
import { leadActs } from './seat-item.tsx';
import { ItemTag } from './tags.tsx';

type Seat = NonNullable<SeatPage_SeatQuery['meetingSeat']>;

/** What is before the panel, in type that is read across a table. */
export function SeatNow({ meeting, onDone }: { meeting: Seat; onDone: () => void }) {
  const w = useWords();
  const toast = useToast();
  const item = meeting.items.find(({ id }) => id === meeting.currentId);
  const lapses = item?.stage === 'VOTING' && Boolean(item.myVote) && !item.mayVote;
  const state = () => {
    if (!item) return null;
    if (meeting.attendance !== 'PRESENT')
      return (
        <>
          <p className="x-problem">{w('meeting.arriveFirst')}</p>
          {lapses ? <p className="x-problem">{w('meeting.voteLapsesAway')}</p> : null}
        </>
      );
    if (!item.declared && item.dossierId) {
      return (
        <>
          <p>{w('meeting.declareFirst')}</p>
          <DeclareForm
            key={item.id}
            dossierId={item.dossierId}
            onDone={(answer) => {
              toast(w(answer === 'NONE' ? 'meeting.declaredNone' : 'meeting.declaredConflict'));
              onDone();
            }}
          />
        </>
      );
    }
    if (item.mayVote) return <BallotForm key={item.id} item={item} onDone={onDone} />;
    if (lapses) return <p className="x-problem">{w('meeting.voteLapses')}</p>;
    return <p className="x-help">{w(item.stage === 'VOTING' ? 'meeting.noVote' : 'meeting.waitForVote')}</p>;
  };
  return (
    <Panel id="now" title={w('meeting.now')}>
      <div aria-live="polite">
        {item ? (
          <>
            <h3 style={{ margin: '0 0 8px', fontSize: 26, lineHeight: '38px' }}>
              {w('meeting.nth', { n: item.ordinal })} {item.title}
            </h3>
            <p>{item.stage ? <ItemTag stage={item.stage} passed={item.passed} /> : null}</p>
          </>
        ) : (
          <p style={{ fontSize: 20, lineHeight: '30px' }}>{w('meeting.nothingNow')}</p>
        )}
      </div>
      {state()}
      {item && item.reviews.length > 0 ? <OthersView others={item.reviews} /> : null}
      {item && meeting.mayLead ? (
        <section className="x-section" aria-label={w('meeting.lead')}>
          <h3 style={{ margin: 0 }}>{w('meeting.lead')}</h3>
          {item.quorum ? <QuorumText quorum={item.quorum} /> : null}
          {item.stage === 'VOTING' ? <p>{w('meeting.cast', { n: item.votesCast ?? 0, of: item.quorum?.present ?? 0 })}</p> : null}
          <LeadActs
            item={item}
            allowed={leadActs(item.stage)}
            votesCast={item.votesCast}
            blocked={item.quorum?.open === false ? w('error.NO_QUORUM') : undefined}
            onDone={onDone}
          />
        </section>
      ) : null}
    </Panel>
  );
}
