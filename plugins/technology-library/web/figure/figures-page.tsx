import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Modal } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { stagesClosed } from '../../shared/promotion-file-input.ts';
import { figureStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { type FileLine, FilesPart } from '../parts/files-part.tsx';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';
import { FigureDialog, type FigureRow } from './figure-dialog.tsx';
import { FigureText } from './figure-text.tsx';
import { FigureTag } from './tags.tsx';

const FiguresDocument = graphql(`
  query FiguresPage_Figures($page: PageInput, $filter: FigureFilter) {
    figures(page: $page, filter: $filter) {
      items {
        id version period dueOn stage numerator denominator value note verdict allowedActions
        indicator { id name unit numerator denominator }
        site { id siteName entryTitle }
        files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const Verify = graphql(`
  mutation FiguresPage_Verify($id: ID!, $version: Int!) {
    verifyFigure(id: $id, version: $version) { ... on IndicatorValue { id version stage allowedActions } ... on DomainError { code message } }
  }
`);
const Return = graphql(`
  mutation FiguresPage_Return($id: ID!, $version: Int!, $reason: String!) {
    returnFigure(id: $id, version: $version, reason: $reason) {
      ... on IndicatorValue { id version stage verdict allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

type Row = FigureRow & { stage: string; allowedActions: readonly string[]; site?: { siteName: string } | null; files: readonly FileLine[] };
const writings = ['report', 'reportFor', 'correct'] as const;
const judgements = ['verify', 'return'] as const;

/** Figures as the association follows them, and as a site is asked for them. */
export default function FiguresPage() {
  const w = useWords();
  const time = useTimeText();
  const given = useGiven('project', 'site', 'indicator');
  const toast = useToast();
  const ours = useLocation().pathname.startsWith('/our-');
  const [writing, setWriting] = useState<{ act: (typeof writings)[number]; figure: Row } | null>(null);
  const [showing, setShowing] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ act: (typeof judgements)[number]; figure: Row } | null>(null);
  const verify = useSubmit(Verify, (data) => data.verifyFigure);
  const sendBack = useSubmit(Return, (data) => data.returnFigure);
  const list = useList({
    document: FiguresDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('figure.state'),
        kind: 'one',
        options: figureStages.stages.map((value) => ({ value, label: w(`figure.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: {
        indicatorId: filters.indicator?.[0],
        projectId: filters.project?.[0],
        adoptionId: filters.site?.[0],
        stage: filters.stage?.[0],
      },
    }),
    pick: (data) => data.figures,
    watches: ['IndicatorValue'],
  });
  const shown: Row | undefined = list.rows?.find(({ id }) => id === showing);
  const done = () => {
    setWriting(null);
    setAsking(null);
    toast(w('visit.saved'));
  };
  return (
    <ListPage
      id={ours ? 'our-figures' : 'figures'}
      title={w('nav.figures')}
      list={list}
      search={false}
      exportAs="technology-library.figures"
      rowKey={(row) => row.id}
      rowName={(row) => `${row.indicator?.name ?? ''} ${time(row.period)}`}
      rowActs={(row) => [
        {
          key: 'files',
          label: w('figure.files', { n: row.files.filter(({ removedAt }) => !removedAt).length }),
          onAct: () => setShowing(row.id),
        },
        ...writings
          .filter((act) => row.allowedActions.includes(act))
          .map((act) => ({ key: act, label: w(`figure.${act}`), onAct: () => setWriting({ act, figure: row }) })),
        ...judgements
          .filter((act) => row.allowedActions.includes(act))
          .map((act) => ({ key: act, label: w(`figure.${act}`), danger: act === 'return', onAct: () => setAsking({ act, figure: row }) })),
      ]}
      columns={[
        { key: 'indicator', label: w('indicator.name'), render: (row) => row.indicator?.name ?? null, always: true },
        { key: 'period', label: w('figure.period'), render: (row) => time(row.period) },
        { key: 'stage', label: w('figure.state'), card: 'status', render: (row) => <FigureTag of={row.stage} /> },
        {
          key: 'site',
          label: w(ours ? 'safety.technology' : 'visit.site'),
          render: (row) => (ours ? row.site?.entryTitle : row.site?.siteName) ?? null,
        },
        {
          key: 'value',
          label: w('figure.value'),
          align: 'right',
          render: (row) => <FigureText value={row.value} unit={row.indicator?.unit ?? 'COUNT'} />,
        },
        {
          key: 'parts',
          label: w('figure.parts'),
          align: 'right',
          render: (row) => (typeof row.denominator === 'number' ? `${row.numerator} / ${row.denominator}` : (row.numerator ?? null)),
        },
        { key: 'dueOn', label: w('figure.dueOn'), render: (row) => <DateText value={row.dueOn} /> },
      ]}
      empty={<EmptyState title={w('figure.none')}>{w(ours ? 'figure.noneOurs' : 'figure.noneHint')}</EmptyState>}
    >
      {shown ? (
        <Modal
          open
          title={w('figure.filesOf', { of: `${shown.indicator?.name ?? ''} ${time(shown.period)}` })}
          footer={null}
          onCancel={() => setShowing(null)}
          destroyOnHidden
        >
          <FilesPart
            on="FIGURE"
            id={shown.id}
            label={`${shown.indicator?.name ?? ''} ${time(shown.period)}`}
            files={shown.files}
            keeper={!ours}
            closed={stagesClosed.FIGURE.includes(shown.stage)}
            onChange={list.reload}
            empty={w('file.none')}
          />
        </Modal>
      ) : null}
      {writing ? <FigureDialog {...writing} onDone={done} onClose={() => setWriting(null)} /> : null}
      {asking ? (
        <ActDialog
          title={`${w(`figure.${asking.act}`)} · ${asking.figure.indicator?.name ?? ''} ${time(asking.figure.period)}`}
          consequence={
            asking.act === 'verify'
              ? w('figure.verifyConsequence', {
                  site: asking.figure.site?.siteName ?? '',
                  parts: `${asking.figure.numerator} / ${asking.figure.denominator ?? '—'}`,
                })
              : w('figure.returnConsequence')
          }
          act={w(`figure.${asking.act}`)}
          danger={asking.act === 'return'}
          reason={asking.act === 'return'}
          run={(reason) => {
            const { id, version } = asking.figure;
            return asking.act === 'verify' ? verify.submit({ id, version }) : sendBack.submit({ id, version, reason });
          }}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </ListPage>
  );
}
