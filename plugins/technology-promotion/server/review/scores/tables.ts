import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { moreOf, type RankedMore, type RankedRow, rowsOf } from './ranked-round.ts';
import { readStanding } from './read-standing.ts';
import { severityOf } from './severity-of.ts';

async function* scores(ctx: Context, { roundId }: { roundId: string }): AsyncIterable<readonly (RankedRow & RankedMore)[]> {
  const standing = await readStanding(ctx, roundId);
  if (!standing) return;
  const severity = await severityOf(ctx, standing);
  yield rowsOf(standing).map((row) => ({ ...row, ...moreOf(row, severity) }));
}

const standings = {
  IN: both('入围', 'In'),
  ON_LINE: both('并列待定', 'Tied on the line'),
  OUT: both('未入围', 'Out'),
  APART: both('不参加排序', 'Apart'),
  RANKED: both('已排序', 'Ranked'),
};

export const scoreTables = {
  'technology-promotion.scores': defineTable({
    title: both('评分汇总', 'Scores'),
    model: 'RoundItem',
    filter: z.strictObject({ roundId: z.uuid() }),
    rows: scores,
    columns: [
      { key: 'rank', title: both('名次', 'Rank'), type: 'integer', value: ({ rank }) => rank },
      { key: 'tied', title: both('同名次数', 'Sharing the rank'), type: 'integer', value: ({ tied }) => tied },
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 16, value: ({ number }) => number },
      { key: 'title', title: both('项目名称', 'Item'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'standing', title: both('入围情况', 'Standing'), type: 'enumeration', texts: standings, value: ({ standing }) => standing },
      { key: 'mean', title: both('平均分', 'Mean'), type: 'decimal', decimals: 2, value: ({ mean }) => mean },
      { key: 'median', title: both('中位数', 'Median'), type: 'decimal', decimals: 2, value: ({ median }) => median },
      { key: 'deviation', title: both('标准差', 'SD'), type: 'decimal', decimals: 2, value: ({ deviation }) => deviation },
      { key: 'n', title: both('有效评审数', 'Valid reviews'), type: 'integer', value: ({ n }) => n },
      { key: 'lowest', title: both('最低分', 'Lowest'), type: 'decimal', decimals: 2, value: ({ lowest }) => lowest },
      { key: 'highest', title: both('最高分', 'Highest'), type: 'decimal', decimals: 2, value: ({ highest }) => highest },
      { key: 'vetoes', title: both('一票否决', 'Vetoes'), type: 'integer', value: ({ vetoes }) => vetoes },
      { key: 'approvals', title: both('推荐数', 'Recommending'), type: 'integer', value: ({ approvals }) => approvals },
      {
        key: 'adjustedRank',
        title: both('校正名次（仅供参考）', 'Adjusted rank (for information)'),
        type: 'integer',
        width: 20,
        value: ({ adjustedRank }) => adjustedRank,
      },
      { key: 'mixed', title: both('含不同版本', 'Mixed versions'), type: 'boolean', value: ({ mixed }) => mixed },
    ],
  }),
};
