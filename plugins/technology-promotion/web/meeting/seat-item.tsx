import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { agendaStages } from '../../shared/stages.ts';
import { DeclareForm } from '../conflict/declare-form.tsx';
import type { SeatPage_SeatQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { LeadActs } from './lead-acts.tsx';
import { ResultView, type VoteResult } from './result-view.tsx';
import { ItemTag } from './tags.tsx';

export type SeatRow = NonNullable<SeatPage_SeatQuery['meetingSeat']>['items'][number];

/** What the stage lets a leader do; the server decides again. */
export const leadActs = (stage: string | null | undefined): string[] =>
  Object.entries(agendaStages.moves).flatMap(([act, { from }]) => ((from as readonly string[]).includes(stage ?? '') ? [act] : []));

interface SeatItemProps {
  item: SeatRow;
  current: boolean;
  /** The meeting is neither over nor called off. */
  running: boolean;
  leads: boolean;
  onDone: () => void;
}

/** One item of the agenda as she may see it; her declaration can be given before the meeting. */
export function SeatItem({ item, current, running, leads, onDone }: SeatItemProps) {
  const w = useWords();
  const toast = useToast();
  const [declaring, setDeclaring] = useState(false);
  if (item.recused) return <p className="x-faint">{w('meeting.recusedItem', { n: item.ordinal })}</p>;
  return (
    <div className="x-stack">
      <h3 style={{ margin: 0 }}>
        {w('meeting.nth', { n: item.ordinal })} {item.title}{' '}
        {item.stage ? <ItemTag stage={item.stage} passed={item.passed} over={!running} /> : null}
      </h3>
      {item.result ? <ResultView result={item.result as VoteResult} /> : null}
      {item.myVote ? <p className="x-help">{w('meeting.myVote', { vote: w.find(`meeting.vote.${item.myVote}`) ?? item.myVote })}</p> : null}
      {running && !current && !item.declared && item.dossierId ? (
        declaring ? (
          <DeclareForm
            dossierId={item.dossierId}
            onDone={(answer) => {
              setDeclaring(false);
              toast(w(answer === 'NONE' ? 'meeting.declaredNone' : 'meeting.declaredConflict'));
              onDone();
            }}
          />
        ) : (
          <div>
            <Button aria-label={w('meeting.declareOf', { n: item.ordinal })} onClick={() => setDeclaring(true)}>
              {w('meeting.declare')}
            </Button>
          </div>
        )
      ) : null}
      {leads && !current ? (
        <LeadActs item={item} allowed={leadActs(item.stage).filter((act) => act === 'discuss' || act === 'postpone')} onDone={onDone} />
      ) : null}
    </div>
  );
}
