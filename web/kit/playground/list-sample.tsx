import { Button } from 'antd';
import { useState } from 'react';
import { ListPage } from '../data/list-page.tsx';
import type { SavedView } from '../data/saved-views.tsx';
import { StatusTag, type Tone } from '../data/status-tag.tsx';
import { useList } from '../data/use-list.ts';
import { DateText } from '../i18n/date-text.tsx';
import { NumberText } from '../i18n/number-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { type Sample, SamplesDocument, sampleStages } from './sample-server.ts';
import { useSay } from './say.ts';

const tones: Record<string, Tone> = {
  draft: 'neutral',
  checking: 'active',
  returned: 'warning',
  scored: 'good',
  listed: 'good',
  withdrawn: 'closed',
};

export function useStageName() {
  const say = useSay();
  const names: Record<string, string> = {
    draft: say('草稿', 'Draft'),
    checking: say('审核中', 'Being checked'),
    returned: say('退回补正', 'Returned'),
    scored: say('已评审', 'Scored'),
    listed: say('已入库', 'Listed'),
    withdrawn: say('已撤回', 'Withdrawn'),
  };
  return (stage: string) => names[stage] ?? stage;
}

export function ListSample() {
  const say = useSay();
  const stageName = useStageName();
  const [views, setViews] = useState<SavedView[]>([]);
  const list = useList({
    document: SamplesDocument,
    filters: [
      {
        key: 'stage',
        label: say('阶段', 'Stage'),
        kind: 'many',
        options: sampleStages.map((value) => ({ value, label: stageName(value) })),
      },
      { key: 'due', label: say('截止日期', 'Due'), kind: 'period' },
    ],
    variables: ({ search, filters, after, first }) => ({
      search,
      stages: [...(filters.stage ?? [])],
      after,
      first,
    }),
    pick: (data) => data.samples,
    watches: ['Sample'],
    pageSize: 20,
  });
  return (
    <ListPage<Sample>
      id="playground"
      title={say('技术申报', 'Proposals')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/_kit/detail?id=${row.id}`}
      rowActs={(row) => [
        {
          key: 'withdraw',
          label: say('撤回申报', 'Withdraw'),
          danger: true,
          onAct: () => list.reload(),
          ...(row.allowedActions.includes('withdraw') ? {} : { blocked: say('评审开始后不能撤回', 'Not after scoring has begun') }),
        },
      ]}
      search={say('搜索名称、编号', 'Search name or number')}
      primary={<Button type="primary">{say('新建申报', 'New proposal')}</Button>}
      bulk={(ids) => <Button>{say(`催办 ${ids.length} 项`, `Remind ${ids.length}`)}</Button>}
      onExport={() => list.reload()}
      updates={3}
      views={{
        items: views,
        save: (name, query) => setViews([...views, { id: name, name, query }]),
        remove: (id) => setViews(views.filter((view) => view.id !== id)),
      }}
      empty={<EmptyState title={say('还没有申报', 'No proposals yet')} />}
      columns={[
        { key: 'title', label: say('名称', 'Name'), render: (row) => row.title },
        { key: 'number', label: say('编号', 'Number'), render: (row) => row.number, card: 'none' },
        { key: 'organisation', label: say('单位', 'Organisation'), render: (row) => row.organisation },
        {
          key: 'stage',
          label: say('阶段', 'Stage'),
          card: 'status',
          render: (row) => <StatusTag tone={tones[row.stage] ?? 'neutral'}>{stageName(row.stage)}</StatusTag>,
        },
        {
          key: 'score',
          label: say('得分', 'Score'),
          align: 'right',
          sort: 'score',
          render: (row) => <NumberText value={row.score} digits={1} />,
        },
        {
          key: 'due',
          label: say('截止', 'Due'),
          sort: 'due',
          render: (row) => <DateText value={row.dueAt} />,
        },
      ]}
    />
  );
}
