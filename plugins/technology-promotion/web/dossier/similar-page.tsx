import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useCallGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { similarTone } from './similar-tone.ts';

const PairsDocument = graphql(`
  query SimilarList_Pairs($callId: ID!, $page: PageInput, $verdict: String) {
    similarPairs(callId: $callId, page: $page, verdict: $verdict) {
      items { id score verdict passages left { id title number applicantName } right { id title number applicantName } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const FindDocument = graphql(`
  mutation SimilarList_Find($callId: ID!) {
    findSimilar(callId: $callId) { ... on Call { id } ... on DomainError { code message } }
  }
`);

const verdicts = ['UNSEEN', 'DIFFERENT', 'GROUPED', 'DUPLICATE', 'MERGED'] as const;

/** What is alike in a call, most alike first. */
export default function SimilarPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const gone = useCallGone(id);
  const find = useSubmit(FindDocument, (data) => data.findSimilar);
  const list = useList({
    document: PairsDocument,
    filters: [
      {
        key: 'verdict',
        label: w('dossier.verdictLabel'),
        kind: 'one',
        options: verdicts.map((value) => ({ value, label: w(`dossier.similar.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ callId: id, page: { first, after }, verdict: filters.verdict?.[0] }),
    pick: (data) => data.similarPairs,
    watches: ['SimilarPair'],
  });
  const again = async () => {
    const outcome = await find.submit({ callId: id });
    if (outcome.kind === 'done') toast(w('dossier.similarAsked'));
  };
  const nameOf = (pair: NonNullable<typeof list.rows>[number]) =>
    w('dossier.versus', { left: pair.left?.title ?? '', right: pair.right?.title ?? '' });
  if (gone) return <NotFound />;
  return (
    <ListPage
      id="similar-pairs"
      title={w('dossier.similar')}
      breadcrumb={[
        { label: w('dossier.ofCall'), to: `/calls/${id}` },
        { label: w('dossier.title'), to: `/calls/${id}/dossiers` },
        { label: w('dossier.similar') },
      ]}
      list={{ ...list, filter: { callId: id, verdict: list.at.address.filters.verdict?.[0] } }}
      search={false}
      exportAs="technology-promotion.similar-pairs"
      primary={
        <Can do="search" on="SimilarPair">
          <Button loading={find.busy} onClick={() => void again()}>
            {w('dossier.similarSearch')}
          </Button>
        </Can>
      }
      rowKey={(pair) => pair.id}
      rowName={nameOf}
      rowTo={(pair) => `/calls/${id}/similar/${pair.id}`}
      columns={[
        { key: 'pair', label: w('dossier.pair'), render: nameOf, always: true },
        {
          key: 'score',
          label: w('dossier.score'),
          align: 'right',
          render: (pair) => <NumberText value={Math.round(pair.score * 100)} unit="%" />,
        },
        {
          key: 'verdict',
          label: w('dossier.verdictLabel'),
          card: 'status',
          render: (pair) => (
            <StatusTag tone={similarTone(pair.verdict)}>{w.find(`dossier.similar.${pair.verdict}`) ?? pair.verdict}</StatusTag>
          ),
        },
        {
          key: 'applicants',
          label: w('dossier.applicant'),
          render: (pair) => [...new Set([pair.left?.applicantName, pair.right?.applicantName])].filter(Boolean).join(w('dossier.comma')),
        },
        {
          key: 'passage',
          label: w('dossier.passage'),
          render: (pair) => (pair.passages as { text: string }[])[0]?.text.slice(0, 60) ?? '—',
        },
      ]}
      empty={<EmptyState title={w('dossier.similarEmpty')}>{w('dossier.similarEmptyHint')}</EmptyState>}
    >
      <p className="x-help">{w('dossier.scoreHelp')}</p>
      <ProblemNote problem={find.problem} find={w.find} />
    </ListPage>
  );
}
