import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { reviewKinds } from '../../shared/entry-input.ts';
import { libraryReviewStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ReviewTag } from './tags.tsx';

const ReviewsDocument = graphql(`
  query LibraryReviewList_Reviews($page: PageInput, $filter: LibraryReviewFilter) {
    libraryReviews(page: $page, filter: $filter) {
      items { id number kind trigger stage dueOn conclusion entry { id number title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function LibraryReviewsPage() {
  const w = useWords();
  const list = useList({
    document: ReviewsDocument,
    filters: [
      {
        key: 'kind',
        label: w('libraryReview.kind'),
        kind: 'one',
        options: reviewKinds.map((value) => ({ value, label: w(`libraryReview.kind.${value}`) })),
      },
      {
        key: 'stage',
        label: w('libraryReview.stage'),
        kind: 'one',
        options: libraryReviewStages.stages.map((value) => ({ value, label: w(`libraryReview.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { kind: filters.kind?.[0], stage: filters.stage?.[0] },
    }),
    pick: (data) => data.libraryReviews,
    watches: ['LibraryReview'],
  });
  return (
    <ListPage
      id="library-reviews"
      title={w('nav.libraryReviews')}
      list={list}
      search={false}
      exportAs="technology-library.reviews"
      rowKey={(row) => row.id}
      rowName={(row) => row.number}
      rowTo={(row) => `/library-reviews/${row.id}`}
      columns={[
        { key: 'number', label: w('libraryReview.number'), whole: true, render: ({ number }) => number, always: true },
        { key: 'entry', label: w('libraryReview.entry'), render: ({ entry }) => (entry ? `${entry.number} ${entry.title}` : null) },
        { key: 'kind', label: w('libraryReview.kind'), render: ({ kind }) => w.find(`libraryReview.kind.${kind}`) ?? kind },
        { key: 'trigger', label: w('libraryReview.trigger'), render: ({ trigger }) => w.find(`trigger.${trigger}`) ?? trigger },
        { key: 'stage', label: w('libraryReview.stage'), render: ({ stage }) => <ReviewTag of={stage} />, card: 'status' },
        { key: 'dueOn', label: w('libraryReview.dueOn'), render: ({ dueOn }) => (dueOn ? <DateText value={dueOn} /> : null) },
        {
          key: 'conclusion',
          label: w('libraryReview.conclusion'),
          render: ({ conclusion }) => (conclusion ? (w.find(`libraryReview.conclusion.${conclusion}`) ?? conclusion) : null),
        },
      ]}
      empty={<EmptyState title={w('libraryReview.empty')}>{w('libraryReview.emptyHint')}</EmptyState>}
    />
  );
}
