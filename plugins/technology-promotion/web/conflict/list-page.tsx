import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGivenCall } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import type { ConflictList_ConflictsQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AddConflict } from './add-dialog.tsx';
import { JudgeDialog, type Judgement } from './judge-dialog.tsx';
import { ConflictStateTag } from './tags.tsx';

const ConflictsDocument = graphql(`
  query ConflictList_Conflicts($page: PageInput, $filter: ConflictFilter) {
    conflicts(page: $page, filter: $filter) {
      items {
        id name type source strength state pinned evidence verdict version allowedActions callId
        dossier { id number title }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const PinConflict = graphql(`
  mutation ConflictList_Pin($id: ID!, $version: Int!, $pinned: Boolean!) {
    pinConflict(id: $id, version: $version, pinned: $pinned) {
      ... on Conflict { id version pinned allowedActions }
      ... on DomainError { code message }
    }
  }
`);

const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;
const sources = ['COMPUTED', 'APPLICANT', 'EXPERT', 'ADMIN'] as const;

type Row = ConflictList_ConflictsQuery['conflicts']['items'][number];

/** The queue of what a person must judge, and all that is in force. */
export default function ConflictListPage() {
  const w = useWords();
  const given = useGivenCall();
  const [judging, setJudging] = useState<Judgement | null>(null);
  const [adding, setAdding] = useState(false);
  const [pinning, setPinning] = useState<Row | null>(null);
  const pin = useSubmit(PinConflict, (reply) => reply.pinConflict);
  const list = useList({
    document: ConflictsDocument,
    filters: [
      given,
      {
        key: 'state',
        label: w('conflict.state'),
        kind: 'one',
        options: states.map((value) => ({ value, label: w(`conflict.state.${value}`) })),
      },
      {
        key: 'strength',
        label: w('conflict.strength'),
        kind: 'one',
        options: (['HARD', 'SOFT'] as const).map((value) => ({ value, label: w(`conflict.strength.${value}`) })),
      },
      {
        key: 'source',
        label: w('conflict.source'),
        kind: 'one',
        options: sources.map((value) => ({ value, label: w(`conflict.source.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search,
        state: filters.state?.[0],
        strength: filters.strength?.[0],
        source: filters.source?.[0],
        callId: filters.call?.[0],
      },
    }),
    pick: (data) => data.conflicts,
    watches: ['Conflict'],
  });
  const callId = list.at.address.filters.call?.[0];
  return (
    <ListPage
      id="conflicts"
      title={w('nav.conflicts')}
      list={list}
      search={w('conflict.search')}
      exportAs="technology-promotion.conflicts"
      primary={
        callId ? (
          <Can do="create" on="Conflict">
            <Button type="primary" onClick={() => setAdding(true)}>
              {w('conflict.add')}
            </Button>
          </Can>
        ) : null
      }
      rowKey={(row) => row.id}
      rowName={(row) => `${row.name} ${row.dossier?.number ?? ''}`}
      rowActs={(row) => [
        ...(['confirm', 'dismiss'] as const)
          .filter((act) => row.allowedActions.includes(act))
          .map((act) => ({
            key: act,
            label: w(`conflict.${act}`),
            onAct: () => setJudging({ act, id: row.id, version: row.version, name: row.name, number: row.dossier?.number ?? '' }),
          })),
        ...(row.allowedActions.includes('pin')
          ? [{ key: 'pin', label: w(row.pinned ? 'conflict.letGo' : 'conflict.keep'), onAct: () => setPinning(row) }]
          : []),
      ]}
      columns={[
        { key: 'name', label: w('conflict.person'), whole: true, render: (row) => row.name, always: true },
        {
          key: 'dossier',
          label: w('conflict.item'),
          render: (row) =>
            row.dossier ? <Link to={`/dossiers/${row.dossier.id}`}>{`${row.dossier.number} ${row.dossier.title}`}</Link> : null,
        },
        { key: 'type', label: w('conflict.type'), render: (row) => w.find(`conflict.type.${row.type}`) ?? row.type },
        { key: 'evidence', label: w('conflict.evidence'), render: (row) => row.evidence },
        { key: 'source', label: w('conflict.source'), render: (row) => w.find(`conflict.source.${row.source}`) ?? row.source },
        { key: 'strength', label: w('conflict.strength'), render: (row) => w.find(`conflict.strength.${row.strength}`) ?? row.strength },
        { key: 'state', label: w('conflict.state'), render: (row) => <ConflictStateTag state={row.state} />, card: 'status' },
        { key: 'pinned', label: w('conflict.pinned'), render: (row) => (row.pinned ? w('conflict.pinnedYes') : null) },
        { key: 'verdict', label: w('conflict.verdict'), render: (row) => row.verdict, hidden: true },
      ]}
      empty={<EmptyState title={w('conflict.empty')}>{w('conflict.emptyHint')}</EmptyState>}
    >
      {callId ? (
        <p>
          <Link to={`/calls/${callId}/conflicts`}>{w('conflict.map')}</Link>
        </p>
      ) : null}
      {pinning ? (
        <ActDialog
          title={`${w(pinning.pinned ? 'conflict.letGo' : 'conflict.keep')} ${pinning.name}`}
          consequence={w(pinning.pinned ? 'conflict.letGoConsequence' : 'conflict.keepConsequence')}
          act={w(pinning.pinned ? 'conflict.letGo' : 'conflict.keep')}
          run={() => pin.submit({ id: pinning.id, version: pinning.version, pinned: !pinning.pinned })}
          onDone={() => setPinning(null)}
          onClose={() => setPinning(null)}
        />
      ) : null}
      {judging ? <JudgeDialog judgement={judging} onClose={() => setJudging(null)} /> : null}
      {adding && callId ? (
        <AddConflict
          callId={callId}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            list.reload();
          }}
        />
      ) : null}
    </ListPage>
  );
}
