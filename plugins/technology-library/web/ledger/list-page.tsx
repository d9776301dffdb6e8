import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { readPeriod } from '@xinglin/kit/data/address.ts';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ledgerActs } from '../../shared/ledger.ts';
import { laneOf, lanes } from '../../shared/ledger-input.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { useLineText } from './line-text.tsx';
import { CorrectLineDialog, NoteDialog } from './note-dialog.tsx';
import { LedgerTimeline } from './timeline-chart.tsx';

const LedgerDocument = graphql(`
  query LedgerList_Lines($page: PageInput, $filter: LedgerFilter) {
    ledger(page: $page, filter: $filter) {
      items {
        id act params note byHand correctsId occurredOn recordedAt
        entry { id title } project { id title } adoption { id siteName }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
type Line = { id: string; text: string; occurredOn: string };

export default function LedgerPage() {
  const w = useWords();
  const text = useLineText();
  const writes = useCan('create', 'LedgerEntry');
  const given = useGiven('project', 'entry', 'site');
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<Line | null>(null);
  const actsOf = (kinds: readonly string[] | undefined) => (kinds ? ledgerActs.filter((act) => kinds.includes(laneOf(act))) : undefined);
  const list = useList({
    document: LedgerDocument,
    filters: [
      ...given,
      { key: 'kind', label: w('ledger.act'), kind: 'many', options: lanes.map((value) => ({ value, label: w(`ledger.lane.${value}`) })) },
      { key: 'day', label: w('ledger.period'), kind: 'period' },
      {
        key: 'source',
        label: w('ledger.source'),
        kind: 'one',
        options: [
          { value: 'hand', label: w('ledger.byHand') },
          { value: 'system', label: w('ledger.bySystem') },
        ],
      },
    ],
    variables: ({ filters, after, first }) => {
      const { from, to } = readPeriod(filters.day);
      const source = filters.source?.[0];
      return {
        page: { first, after },
        filter: {
          projectId: filters.project?.[0],
          entryId: filters.entry?.[0],
          adoptionId: filters.site?.[0],
          acts: actsOf(filters.kind),
          from,
          to,
          byHand: source ? source === 'hand' : null,
        },
      };
    },
    pick: (data) => data.ledger,
    watches: ['LedgerEntry'],
  });
  const { project: [project] = [], entry: [entry] = [], site: [site] = [] } = list.at.address.filters;
  const add = (
    <Can do="create" on="LedgerEntry">
      <Button type="primary" onClick={() => setAdding(true)}>
        {w('ledger.add')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="ledger"
      title={w('ledger.title')}
      list={list}
      search={false}
      exportAs="technology-library.ledger"
      primary={add}
      rowKey={(line) => line.id}
      rowName={(line) => text(line)}
      rowActs={(line) =>
        writes
          ? [
              {
                key: 'correct',
                label: w('ledger.correct'),
                onAct: () => setCorrecting({ id: line.id, text: text(line), occurredOn: line.occurredOn }),
              },
            ]
          : []
      }
      columns={[
        { key: 'what', label: w('ledger.what'), render: (line) => text(line), always: true },
        { key: 'day', label: w('ledger.day'), render: (line) => <DateText value={line.occurredOn} /> },
        {
          key: 'source',
          label: w('ledger.source'),
          render: (line) => (line.correctsId ? w('ledger.corrects') : w(line.byHand ? 'ledger.byHand' : 'ledger.bySystem')),
        },
        {
          key: 'entry',
          label: w('ledger.entry'),
          render: (line) => (line.entry ? <Link to={`/library/${line.entry.id}`}>{line.entry.title}</Link> : null),
        },
        {
          key: 'project',
          label: w('ledger.project'),
          hidden: true,
          render: (line) => (line.project ? <Link to={`/projects/${line.project.id}`}>{line.project.title}</Link> : null),
        },
        {
          key: 'site',
          label: w('ledger.site'),
          render: (line) => (line.adoption ? <Link to={`/sites/${line.adoption.id}`}>{line.adoption.siteName}</Link> : null),
        },
        { key: 'recorded', label: w('ledger.recorded'), render: (line) => <DateText value={line.recordedAt} withTime />, hidden: true },
      ]}
      empty={
        <EmptyState title={w('ledger.empty')} act={add}>
          {w('ledger.emptyHint')}
        </EmptyState>
      }
    >
      <LedgerTimeline filter={{ projectId: project, entryId: entry, adoptionId: site }} />
      {adding ? (
        <NoteDialog {...(project ? { projectId: project } : {})} onDone={() => setAdding(false)} onClose={() => setAdding(false)} />
      ) : null}
      {correcting ? <CorrectLineDialog line={correcting} onDone={() => setCorrecting(null)} onClose={() => setCorrecting(null)} /> : null}
    </ListPage>
  );
}
