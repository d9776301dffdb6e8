import { readPeriod } from '@xinglin/kit/data/address.ts';
import type { Column } from '@xinglin/kit/data/column.ts';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { agreementStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import type { AgreementList_AgreementsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { AgreementStageTag } from './tags.tsx';

const AgreementsDocument = graphql(`
  query AgreementList_Agreements($page: PageInput, $filter: AgreementFilter) {
    agreements(page: $page, filter: $filter) {
      items { id number title kind stage entryTitle siteName startsOn endsOn flag parties { id state } createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export type AgreementRow = AgreementList_AgreementsQuery['agreements']['items'][number];

const kinds = ['MAIN', 'AMENDMENT', 'RENEWAL'] as const;

/** The list with its filters; `without` leaves stages out that its readers never see. */
export function useAgreements(without: readonly string[] = []) {
  const w = useWords();
  const given = useGiven('project', 'site');
  return useList({
    document: AgreementsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('agreement.stage'),
        kind: 'many',
        options: agreementStages.stages
          .filter((stage) => !without.includes(stage))
          .map((value) => ({ value, label: w(`agreement.stage.${value}`) })),
      },
      {
        key: 'kind',
        label: w('agreement.kind'),
        kind: 'one',
        options: kinds.map((value) => ({ value, label: w(`agreement.kind.${value}`) })),
      },
      { key: 'ends', label: w('agreement.endsOn'), kind: 'period' },
    ],
    variables: ({ search, filters, after, first }) => {
      const { from, to } = readPeriod(filters.ends);
      return {
        page: { first, after },
        filter: {
          text: search,
          stages: filters.stage ? [...filters.stage] : null,
          kind: filters.kind?.[0],
          projectId: filters.project?.[0],
          adoptionId: filters.site?.[0],
          endsFrom: from,
          endsTo: to,
        },
      };
    },
    pick: (data) => data.agreements,
    watches: ['Agreement'],
  });
}

/** How many of its parties have signed. */
const signedOf = ({ parties }: AgreementRow) => parties.filter(({ state }) => state.startsWith('SIGNED')).length;

export function useAgreementColumns(): Column<AgreementRow>[] {
  const w = useWords();
  return [
    { key: 'title', label: w('agreement.title'), render: (row) => row.title, always: true },
    { key: 'number', label: w('agreement.number'), whole: true, render: (row) => row.number },
    { key: 'stage', label: w('agreement.stage'), render: (row) => <AgreementStageTag stage={row.stage} />, card: 'status' },
    { key: 'kind', label: w('agreement.kind'), whole: true, render: (row) => w.find(`agreement.kind.${row.kind}`) ?? row.kind },
    { key: 'entry', label: w('agreement.technology'), render: (row) => row.entryTitle, hidden: true },
    { key: 'site', label: w('agreement.site'), render: (row) => row.siteName },
    {
      key: 'signed',
      label: w('agreement.signed'),
      align: 'right',
      render: (row) => (row.stage === 'DRAFT' ? null : w('agreement.signedOf', { n: signedOf(row), of: row.parties.length })),
    },
    { key: 'startsOn', label: w('agreement.startsOn'), render: (row) => <DateText value={row.startsOn} />, hidden: true },
    { key: 'endsOn', label: w('agreement.endsOn'), render: (row) => <DateText value={row.endsOn} /> },
  ];
}
