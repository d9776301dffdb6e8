import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useProjectGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { FigureText } from './figure-text.tsx';
import { IndicatorDialog, type IndicatorRow } from './indicator-dialog.tsx';
import { IndicatorTrends } from './trends.tsx';

const IndicatorsDocument = graphql(`
  query IndicatorsPage_Indicators($projectId: ID!, $page: PageInput) {
    indicators(projectId: $projectId, page: $page) {
      items { id version name dimension unit numerator denominator better target weight period source dueDays retired allowedActions }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const Ask = graphql(`
  mutation IndicatorsPage_Ask($id: ID!) {
    askForFigures(id: $id) { ... on Indicator { id } ... on DomainError { code message } }
  }
`);
const Lock = graphql(`
  mutation IndicatorsPage_Lock($indicatorId: ID!) {
    lockFigures(indicatorId: $indicatorId) { ... on Indicator { id } ... on DomainError { code message } }
  }
`);
const Retire = graphql(`
  mutation IndicatorsPage_Retire($id: ID!, $version: Int!) {
    retireIndicator(id: $id, version: $version) { ... on Indicator { id version retired allowedActions } ... on DomainError { code message } }
  }
`);

const asked = ['ask', 'lock', 'retire'] as const;
type Asking = { act: (typeof asked)[number]; row: IndicatorRow };

export default function IndicatorsPage() {
  const w = useWords();
  const toast = useToast();
  const { id: projectId = '' } = useParams();
  const gone = useProjectGone(projectId);
  const [writing, setWriting] = useState<IndicatorRow | 'new' | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = useSubmit(Ask, (data) => data.askForFigures);
  const lock = useSubmit(Lock, (data) => data.lockFigures);
  const retire = useSubmit(Retire, (data) => data.retireIndicator);
  const list = useList({
    document: IndicatorsDocument,
    filters: [],
    variables: ({ after, first }) => ({ projectId, page: { first, after } }),
    pick: (data) => data.indicators,
    watches: ['Indicator'],
  });
  const done = () => {
    setWriting(null);
    setAsking(null);
    toast(w('visit.saved'));
  };
  if (gone) return <NotFound />;
  return (
    <ListPage
      id="indicators"
      below={
        list.rows?.length ? (
          <div style={{ marginBlockStart: 16 }}>
            <Panel id="trends" title={w('trend.heading')}>
              <IndicatorTrends projectId={projectId} />
            </Panel>
          </div>
        ) : null
      }
      title={w('indicator.title')}
      breadcrumb={[{ label: w('visit.project'), to: `/projects/${projectId}` }]}
      list={list}
      search={false}
      exportAs="technology-library.indicators"
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/figures?indicator=${row.id}`}
      primary={
        <Can do="create" on="Indicator">
          <Button type="primary" onClick={() => setWriting('new')}>
            {w('indicator.add')}
          </Button>
        </Can>
      }
      rowActs={(row) => [
        ...(row.allowedActions.includes('ask') && !row.retired
          ? [{ key: 'ask', label: w('indicator.ask'), onAct: () => setAsking({ act: 'ask', row }) }]
          : []),
        ...(row.allowedActions.includes('ask')
          ? [{ key: 'lock', label: w('indicator.lock'), onAct: () => setAsking({ act: 'lock', row }) }]
          : []),
        ...(row.allowedActions.includes('update') ? [{ key: 'update', label: w('indicator.change'), onAct: () => setWriting(row) }] : []),
        ...(row.allowedActions.includes('retire') && !row.retired
          ? [{ key: 'retire', label: w('indicator.retire'), danger: true, onAct: () => setAsking({ act: 'retire', row }) }]
          : []),
      ]}
      columns={[
        { key: 'name', label: w('indicator.name'), render: (row) => row.name, always: true },
        {
          key: 'dimension',
          label: w('indicator.dimension'),
          render: (row) => w.find(`indicator.dimension.${row.dimension}`) ?? row.dimension,
        },
        {
          key: 'definition',
          label: w('indicator.definition'),
          render: (row) => (row.denominator ? `${row.numerator} / ${row.denominator}` : row.numerator),
        },
        {
          key: 'target',
          label: w('indicator.target'),
          align: 'right',
          render: (row) => <FigureText value={row.target} unit={row.unit} />,
        },
        { key: 'weight', label: w('indicator.weight'), align: 'right', render: (row) => row.weight },
        { key: 'period', label: w('indicator.period'), render: (row) => w.find(`indicator.period.${row.period}`) ?? row.period },
        { key: 'retired', label: w('indicator.state'), render: (row) => w(row.retired ? 'indicator.retired' : 'indicator.inUse') },
      ]}
      empty={<EmptyState title={w('indicator.none')}>{w('indicator.noneHint')}</EmptyState>}
    >
      {writing ? (
        <IndicatorDialog
          projectId={projectId}
          indicator={writing === 'new' ? null : writing}
          onDone={done}
          onClose={() => setWriting(null)}
        />
      ) : null}
      {asking ? (
        <ActDialog
          title={`${w(`indicator.${asking.act}`)} · ${asking.row.name}`}
          consequence={w(`indicator.${asking.act}Consequence`)}
          act={w(`indicator.${asking.act}`)}
          danger={asking.act === 'retire'}
          run={() => {
            const { id, version } = asking.row;
            if (asking.act === 'ask') return ask.submit({ id });
            return asking.act === 'lock' ? lock.submit({ indicatorId: id }) : retire.submit({ id, version });
          }}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </ListPage>
  );
}
