import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useLocation } from 'react-router';
import { findingStages } from '../../shared/stages.ts';
import { findingSeverities } from '../../shared/supervision-input.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { FindingTag, SeverityTag } from './tags.tsx';

const FindingsDocument = graphql(`
  query FindingsPage_Findings($page: PageInput, $filter: FindingFilter) {
    findings(page: $page, filter: $filter) {
      items { id number severity stage text dueOn site { id siteName } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Findings as the association looks after them, and as a site has them before it. */
export default function FindingsPage() {
  const w = useWords();
  const given = useGiven('site');
  const ours = useLocation().pathname.startsWith('/our-');
  const list = useList({
    document: FindingsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('finding.state'),
        kind: 'one',
        options: findingStages.stages
          .filter((stage) => !ours || stage !== 'DRAFT')
          .map((value) => ({ value, label: w(`finding.stage.${value}`) })),
      },
      {
        key: 'severity',
        label: w('finding.severity'),
        kind: 'one',
        options: findingSeverities.map((value) => ({ value, label: w(`finding.severity.${value}`) })),
      },
      { key: 'overdue', label: w('finding.overdue'), kind: 'one', options: [{ value: 'yes', label: w('finding.overdueOnly') }] },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: {
        adoptionId: filters.site?.[0],
        stage: filters.stage?.[0],
        severity: filters.severity?.[0],
        overdue: filters.overdue?.[0] === 'yes',
      },
    }),
    pick: (data) => data.findings,
    watches: ['Finding'],
  });
  return (
    <ListPage
      id={ours ? 'our-findings' : 'findings'}
      title={w(ours ? 'nav.our-findings' : 'nav.findings')}
      list={list}
      search={false}
      exportAs="technology-library.findings"
      rowKey={(finding) => finding.id}
      rowName={(finding) => finding.number}
      rowTo={(finding) => `${ours ? '/our-findings' : '/findings'}/${finding.id}`}
      columns={[
        { key: 'number', label: w('finding.number'), whole: true, render: (finding) => finding.number, always: true },
        { key: 'text', label: w('finding.text'), render: (finding) => finding.text, card: 'line' },
        { key: 'stage', label: w('finding.state'), card: 'status', render: (finding) => <FindingTag of={finding.stage} /> },
        { key: 'severity', label: w('finding.severity'), render: (finding) => <SeverityTag of={finding.severity} /> },
        ...(ours
          ? []
          : [
              {
                key: 'site',
                label: w('visit.site'),
                render: (finding: { site?: { siteName: string } | null }) => finding.site?.siteName ?? null,
              },
            ]),
        { key: 'dueOn', label: w('finding.dueOn'), render: (finding) => <DateText value={finding.dueOn} /> },
      ]}
      empty={<EmptyState title={w('finding.noneAtAll')}>{w(ours ? 'finding.noneOurs' : 'finding.noneAtAllHint')}</EmptyState>}
    />
  );
}
