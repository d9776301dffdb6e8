import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { ipKinds, ipOrigins } from '../../shared/ip-input.ts';
import { ipStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { DisputeTag, IpTag } from './tags.tsx';

const IpDocument = graphql(`
  query IpList_Records($page: PageInput, $filter: IpRecordFilter) {
    ipRecords(page: $page, filter: $filter) {
      items { id number kind title rightNumber origin stage expiresOn feeDueOn disputed entry { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Rights as the association keeps them, and as the holder of a technology reads them. */
export default function IpListPage() {
  const w = useWords();
  const given = useGiven('entry');
  const held = useLocation().pathname.startsWith('/held-');
  const base = held ? '/held-ip' : '/ip';
  const list = useList({
    document: IpDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('ip.state'),
        kind: 'one',
        options: ipStages.stages.map((value) => ({ value, label: w(`ip.stage.${value}`) })),
      },
      { key: 'kind', label: w('ip.kind'), kind: 'one', options: ipKinds.map((value) => ({ value, label: w(`ip.kind.${value}`) })) },
      { key: 'origin', label: w('ip.origin'), kind: 'one', options: ipOrigins.map((value) => ({ value, label: w(`ip.origin.${value}`) })) },
      {
        key: 'look',
        label: w('ip.look'),
        kind: 'one',
        options: [
          { value: 'due', label: w('ip.due') },
          { value: 'disputed', label: w('ip.disputed') },
        ],
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search || undefined,
        stage: filters.stage?.[0],
        kind: filters.kind?.[0],
        origin: filters.origin?.[0],
        due: filters.look?.[0] === 'due' ? true : undefined,
        disputed: filters.look?.[0] === 'disputed' ? true : undefined,
        entryId: filters.entry?.[0],
      },
    }),
    pick: (data) => data.ipRecords,
    watches: ['IpRecord'],
  });
  const entryId = list.at.address.filters.entry?.[0];
  return (
    <ListPage
      id={held ? 'held-ip' : 'ip'}
      title={w('nav.ip')}
      list={list}
      search={w('ip.search')}
      exportAs="technology-library.ip"
      rowKey={(ip) => ip.id}
      rowName={(ip) => ip.title}
      rowTo={(ip) => `${base}/${ip.id}`}
      primary={
        held ? null : (
          <Can do="create" on="IpRecord">
            <Link to={`/ip/new${entryId ? `?entry=${entryId}` : ''}`}>
              <Button type="primary">{w('ip.create')}</Button>
            </Link>
          </Can>
        )
      }
      columns={[
        { key: 'title', label: w('ip.title'), render: (ip) => ip.title, always: true },
        { key: 'kind', label: w('ip.kind'), render: (ip) => w.find(`ip.kind.${ip.kind}`) ?? ip.kind },
        { key: 'rightNumber', label: w('ip.rightNumber'), whole: true, render: (ip) => ip.rightNumber },
        {
          key: 'stage',
          label: w('ip.state'),
          card: 'status',
          render: (ip) => (
            <>
              <IpTag of={ip.stage} /> {ip.disputed ? <DisputeTag /> : null}
            </>
          ),
        },
        { key: 'expiresOn', label: w('ip.expiresOn'), render: (ip) => (ip.expiresOn ? <DateText value={ip.expiresOn} /> : null) },
        { key: 'feeDueOn', label: w('ip.feeDueOn'), render: (ip) => (ip.feeDueOn ? <DateText value={ip.feeDueOn} /> : null) },
        { key: 'entry', label: w('subject.entry'), render: (ip) => ip.entry?.title },
        { key: 'origin', label: w('ip.origin'), render: (ip) => w.find(`ip.origin.${ip.origin}`) ?? ip.origin, hidden: true },
        { key: 'number', label: w('ip.number'), whole: true, render: (ip) => ip.number, hidden: true },
      ]}
      empty={<EmptyState title={w('ip.none')}>{w(held ? 'ip.noneHeld' : 'ip.noneHint')}</EmptyState>}
    />
  );
}
