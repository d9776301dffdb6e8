import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { opinions } from '../../shared/review-input.ts';
import { reviewStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useRoundGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';

const ReviewsDocument = graphql(`
  query ReviewsPage_Reviews($page: PageInput, $filter: ReviewFilter!) {
    reviews(page: $page, filter: $filter) {
      items {
        id dossierId dossierNumber dossierTitle alias reviewerName stage total vetoes opinion comment submittedAt version allowedActions
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const Return = graphql(`
  mutation ReviewsPage_Return($id: ID!, $version: Int!, $reason: String!) {
    returnReview(id: $id, version: $version, reason: $reason) {
      ... on Review { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Void = graphql(`
  mutation ReviewsPage_Void($id: ID!, $version: Int!, $reason: String!) {
    voidReview(id: $id, version: $version, reason: $reason) {
      ... on Review { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const tones: Record<string, Tone> = { DRAFT: 'neutral', SUBMITTED: 'good', RETURNED: 'warning', VOID: 'closed' };

export default function ReviewsPage() {
  const w = useWords();
  const toast = useToast();
  const { id: roundId = '' } = useParams();
  const gone = useRoundGone(roundId);
  const [asked, setAsked] = useState<{ act: 'return' | 'void'; id: string; version: number } | null>(null);
  const giveBack = useSubmit(Return, (data) => data.returnReview);
  const makeVoid = useSubmit(Void, (data) => data.voidReview);
  const list = useList({
    document: ReviewsDocument,
    filters: [
      {
        key: 'stage',
        label: w('review.stage'),
        kind: 'one',
        options: reviewStages.stages.map((value) => ({ value, label: w(`review.is.${value}`) })),
      },
      {
        key: 'opinion',
        label: w('review.opinion'),
        kind: 'one',
        options: opinions.map((value) => ({ value, label: w(`review.opinion.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { roundId, stage: filters.stage?.[0], opinion: filters.opinion?.[0] },
    }),
    pick: (data) => data.reviews,
    watches: ['Review'],
  });
  if (gone) return <NotFound />;
  return (
    <ListPage
      id="reviews"
      title={w('review.all')}
      breadcrumb={[{ label: w('scores.title'), to: `/rounds/${roundId}/scores` }]}
      list={list}
      search={false}
      exportAs="technology-promotion.reviews"
      rowKey={(review) => review.id}
      rowName={(review) => `${review.dossierTitle ?? ''} ${review.alias}`}
      rowActs={({ id, version, allowedActions }) =>
        (['return', 'void'] as const)
          .filter((act) => allowedActions.includes(act))
          .map((act) => ({ key: act, label: w(`review.act.${act}`), danger: act === 'void', onAct: () => setAsked({ act, id, version }) }))
      }
      columns={[
        { key: 'item', label: w('review.item'), render: (review) => review.dossierTitle ?? '—', always: true },
        { key: 'number', label: w('review.number'), render: (review) => review.dossierNumber ?? '—' },
        { key: 'alias', label: w('review.alias'), render: (review) => review.alias },
        { key: 'expert', label: w('scores.expert'), render: (review) => review.reviewerName ?? '—' },
        {
          key: 'stage',
          label: w('review.stage'),
          render: ({ stage }) => <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`review.is.${stage}`) ?? stage}</StatusTag>,
          card: 'status',
        },
        { key: 'total', label: w('review.total'), align: 'right', render: (review) => <NumberText value={review.total} digits={2} /> },
        { key: 'vetoes', label: w('scores.vetoes'), align: 'right', render: (review) => review.vetoes.length },
        { key: 'opinion', label: w('review.opinion'), render: ({ opinion }) => (opinion ? w.find(`review.opinion.${opinion}`) : '—') },
        { key: 'comment', label: w('review.comment'), render: (review) => review.comment, hidden: true },
        {
          key: 'submittedAt',
          label: w('review.submittedAt'),
          render: ({ submittedAt }) => (submittedAt ? <DateText value={submittedAt} withTime /> : '—'),
        },
      ]}
      empty={<EmptyState title={w('review.noReviews')}>{w('review.noReviewsHint')}</EmptyState>}
    >
      {asked ? (
        <ActDialog
          title={w(`review.act.${asked.act}`)}
          consequence={w(`review.consequence.${asked.act}`)}
          act={w(`review.act.${asked.act}`)}
          danger={asked.act === 'void'}
          reason
          run={(reason) => (asked.act === 'void' ? makeVoid : giveBack).submit({ id: asked.id, version: asked.version, reason })}
          onDone={() => {
            toast(w('scores.done'));
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </ListPage>
  );
}
