import { Acts } from '@xinglin/kit/data/acts.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import type { RankedRound } from './score-table.tsx';

const DecideTie = graphql(`
  mutation ScoreActs_DecideTie($roundId: ID!, $version: Int!, $decision: String!, $reason: String!) {
    decideTie(roundId: $roundId, version: $version, decision: $decision, reason: $reason) {
      ... on ReviewRound { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const OpenRanking = graphql(`
  mutation ScoreActs_OpenRanking($roundId: ID!, $version: Int!) {
    openRanking(roundId: $roundId, version: $version) { ... on ReviewRound { id version } ... on DomainError { code message } }
  }
`);
const CloseRanking = graphql(`
  mutation ScoreActs_CloseRanking($roundId: ID!, $version: Int!) {
    closeRanking(roundId: $roundId, version: $version) { ... on ReviewRound { id version } ... on DomainError { code message } }
  }
`);
const TakeSnapshot = graphql(`
  mutation ScoreActs_Snapshot($roundId: ID!, $reason: String!) {
    takeScoreSnapshot(roundId: $roundId, reason: $reason) {
      ... on ScoreSnapshot { id number }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

type Asked = 'include' | 'exclude' | 'openRanking' | 'closeRanking' | 'snapshot';

/** What is decided about the order: ties on the line, a ranking, keeping the figures. */
export function ScoreActs({ round, onDone }: { round: RankedRound; onDone: () => void }) {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const decide = useSubmit(DecideTie, (data) => data.decideTie);
  const open = useSubmit(OpenRanking, (data) => data.openRanking);
  const close = useSubmit(CloseRanking, (data) => data.closeRanking);
  const snapshot = useSubmit(TakeSnapshot, (data) => data.takeScoreSnapshot);
  const { roundId, version, allowedActions } = round;
  const run = (act: Asked, reason: string) => {
    if (act === 'snapshot') return snapshot.submit({ roundId, reason });
    if (act === 'openRanking') return open.submit({ roundId, version });
    if (act === 'closeRanking') return close.submit({ roundId, version });
    return decide.submit({ roundId, version, decision: act === 'include' ? 'INCLUDE' : 'EXCLUDE', reason });
  };
  const allowed = [...allowedActions, ...(allowedActions.includes('decideTie') ? ['include', 'exclude'] : [])];
  const acts = (['include', 'exclude', 'openRanking', 'closeRanking', 'snapshot'] as const).map((action) => ({
    action,
    label: w(`scores.act.${action}`),
    onAct: () => setAsked(action),
  }));
  return (
    <div className="x-stack" style={{ marginBottom: 16 }}>
      {round.onLine.length > 0 ? <p className="x-problem">{w('scores.band', { n: round.onLine.length, left: round.placesLeft })}</p> : null}
      {round.tieDecision ? (
        <p>{w('scores.decided', { what: w.find(`scores.decision.${round.tieDecision}`) ?? '', reason: round.tieReason ?? '' })}</p>
      ) : null}
      {round.rankingOpen ? <p>{w('scores.rankingOpen', { n: round.rankingVotes })}</p> : null}
      <Acts
        allowed={allowed}
        acts={[
          ...acts,
          { action: 'chairOrder', label: w('scores.act.chairOrder'), onAct: () => navigate(`/rounds/${roundId}/chair-order`) },
        ]}
      />
      {asked ? (
        <ActDialog
          title={w(`scores.act.${asked}`)}
          consequence={w(`scores.consequence.${asked}`)}
          act={w(`scores.act.${asked}`)}
          reason={asked === 'include' || asked === 'exclude' || asked === 'snapshot'}
          run={(reason) => run(asked, reason)}
          onDone={() => {
            toast(w('scores.done'));
            setAsked(null);
            onDone();
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}
