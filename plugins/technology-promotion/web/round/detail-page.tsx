import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { roundStages } from '../../shared/stages.ts';
import { useWords } from '../words.ts';
import { ChooseItems } from './choose-items.tsx';
import { type RoundAct, RoundActDialog } from './round-acts.tsx';
import { OverviewDocument, RoundDocument } from './round-document.tsx';
import { RoundItems } from './round-items.tsx';
import { RoundLinks } from './round-links.tsx';
import { RoundProgress } from './round-progress.tsx';
import { RoundStageTag } from './stage-tag.tsx';

export default function RoundDetailPage() {
  const w = useWords();
  const navigate = useNavigate();
  const manages = useCan('update', 'Assignment');
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<RoundAct | 'choose' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: RoundDocument, variables: { id } });
  const [overview, again] = useQuery({ query: OverviewDocument, variables: { id }, pause: !manages });
  const reload = () => {
    execute({ requestPolicy: 'network-only' });
    if (manages) again({ requestPolicy: 'network-only' });
  };
  return (
    <DetailState row={data?.reviewRound} fetching={fetching} error={error} onRetry={reload}>
      {(round) => {
        const tracks = (round.call?.tracks ?? []) as Track[];
        const standing = overview.data?.reviewRoundOverview;
        const count = (stage: string) => standing?.stages.find((each) => each.stage === stage)?.count ?? 0;
        const waiting = count('INVITED') + count('ACCEPTED') + count('IN_PROGRESS') + count('RETURNED');
        const done = () => {
          setAsking(null);
          reload();
        };
        const draft = round.stage === 'DRAFT';
        const running = round.stage === 'OPEN';
        const invites = manages && running && count('PROPOSED') > 0;
        const tooLate = invites && round.dueAt && new Date(round.dueAt) <= new Date();
        const may = round.allowedActions.includes('update');
        return (
          <DetailPage
            title={round.name}
            breadcrumb={[
              { label: w('nav.calls'), to: '/calls' },
              { label: round.call?.title ?? '', to: `/calls/${round.callId}` },
              { label: w('nav.rounds'), to: `/calls/${round.callId}/rounds` },
            ]}
            status={<RoundStageTag stage={round.stage} />}
            stages={
              <StageBar
                current={round.stage}
                steps={roundStages.stages.map((stage) => ({ key: stage, label: w(`round.stage.${stage}`) }))}
                {...(running && round.dueAt ? { note: <DateText value={round.dueAt} withTime /> } : {})}
              />
            }
            allowed={[
              ...round.allowedActions,
              ...(may && draft ? ['choose'] : []),
              ...(may && running ? ['extend'] : []),
              ...(manages && round.stage !== 'CLOSED' ? ['assign', 'matrix'] : []),
              ...(invites ? ['invite'] : []),
              ...(manages && running && waiting > 0 ? ['remind'] : []),
            ]}
            acts={[
              {
                action: 'invite',
                label: w('round.act.invite'),
                onAct: () => setAsking('invite'),
                blocked: tooLate ? w('round.inviteTooLate') : null,
              },
              ...(standing && standing.items > 0 && standing.covered < standing.items
                ? [{ action: 'assign', label: w('round.assign'), onAct: () => navigate(`/rounds/${id}/assign`) }]
                : []),
              ...(standing && standing.items === 0
                ? [{ action: 'choose', label: w('round.chooseItems'), onAct: () => setAsking('choose') }]
                : []),
              { action: 'open', label: w('round.act.open'), onAct: () => setAsking('open') },
              ...(standing && standing.items > 0
                ? [
                    { action: 'choose', label: w('round.chooseItems'), onAct: () => setAsking('choose') },
                    { action: 'matrix', label: w('round.matrix'), onAct: () => navigate(`/rounds/${id}/matrix`) },
                    ...(standing.covered < standing.items
                      ? []
                      : [{ action: 'assign', label: w('round.assign'), onAct: () => navigate(`/rounds/${id}/assign`) }]),
                  ]
                : []),
              { action: 'remind', label: w('round.act.remind'), onAct: () => setAsking('remind') },
              { action: 'extend', label: w('round.act.extend'), onAct: () => setAsking('extend') },
              { action: 'reopen', label: w('round.act.reopen'), onAct: () => setAsking('reopen') },
              { action: 'close', label: w('round.act.close'), danger: true, onAct: () => setAsking('close') },
              ...(round.stage === 'CLOSED'
                ? []
                : [{ action: 'update', label: w('round.edit'), onAct: () => navigate(`/rounds/${id}/edit`) }]),
            ]}
            facts={[
              { label: w('round.kind'), value: w.find(`round.kind.${round.kind}`) },
              { label: w('round.format'), value: w.find(`call.format.${round.format}`) },
              { label: w('round.panel'), value: round.panelName ?? w('round.noPanel') },
              {
                label: w('round.form'),
                value: round.form ? w('round.formVersion', { name: round.form.name, n: round.form.number }) : w('round.noForm'),
              },
              { label: w('policy.anonymity'), value: w.find(`policy.anonymity.${round.anonymity}`) },
              { label: w('round.seeOthers'), value: w.find(`policy.others.${round.seeOthers}`) },
              { label: w('round.need'), value: round.need },
              { label: w('round.places'), value: round.places ?? null },
              { label: w('round.dueAt'), value: round.dueAt ? <DateText value={round.dueAt} withTime /> : null },
            ]}
          >
            {!round.form && draft ? (
              <p className="x-warning">
                {w('round.formMissing')} <Link to={`/calls/${round.callId}/forms/review`}>{w('round.makeForm')}</Link>
              </p>
            ) : null}
            <RoundLinks roundId={id} callId={round.callId} />
            {manages ? <RoundProgress roundId={id} overview={overview} onRetry={reload} /> : null}
            {manages ? (
              <Panel id="items" title={w('round.itemsPanel')}>
                <RoundItems round={{ id, tracks, open: running }} onChange={reload} />
              </Panel>
            ) : null}
            {manages && standing?.items === 0 && draft ? (
              <Button onClick={() => setAsking('choose')}>{w('round.chooseItems')}</Button>
            ) : null}
            {asking === 'choose' ? (
              <ChooseItems
                round={{ id, version: round.version, callId: round.callId, tracks }}
                onDone={done}
                onClose={() => setAsking(null)}
              />
            ) : null}
            {asking && asking !== 'choose' ? (
              <RoundActDialog act={asking} round={round} onDone={done} onClose={() => setAsking(null)} />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
