// An extract on paper: what it says was frozen when it was given.
import type { Locale } from '@xinglin/kernel/context';
import type { Block } from '@xinglin/kernel/documents/block';
import { defineDocument } from '@xinglin/kernel/documents/define-document';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { stageTexts } from '../entry/table-texts.ts';
import { say, timeText } from '../report/words.ts';
import { FEWEST_SITES } from '../site/suppress.ts';
import type { ExtractedTechnology } from './gather.ts';
import { type ExtractTable, tablesOf } from './tables-of.ts';

export interface ExtractPaper {
  organisation: string;
  holderName: string;
  oneProject: boolean;
  number: string;
  edition: number;
  title: string;
  label: string;
  technologies: readonly ExtractedTechnology[];
  contentHash: string;
  createdAt: Date;
}

const words = {
  title: both('{title}·持有方摘编', '{title} · extract for the holder'),
  number: both('报告编号', 'Report'),
  edition: both('第 {n} 版', 'edition {n}'),
  organisation: both('编制单位', 'Issued by'),
  holder: both('提供给', 'For'),
  time: both('报告期', 'Time'),
  entryNumber: both('技术编号', 'Technology no.'),
  stage: both('期末状态', 'State at the end'),
  through: both('应用数据截止', 'Use as of'),
  none: both('暂无可公布的应用数据。', 'No figures on use may be told yet.'),
  rule: both(
    '应用数据按季度汇总，以季末满 30 天已登记的内容为准。少于 {n} 家单位的数量及变化不公布，以“—”表示；变化不足 {n} 家的季度合并公布。全部单位同意公开的除外。',
    'Use is counted by quarters, as recorded thirty days after their end. Counts and changes of fewer than {n} sites are not told and show as “—”; quarters with a smaller change are told as one, unless every site agrees.',
  ),
  oneProject: both(
    '本摘编取自单个项目的报告：推广评估只列该项目的；应用数据为该技术在全部项目中的汇总。',
    'This is of a report about one project: evaluations are those of that project, figures on use are the technology’s over all its projects.',
  ),
  hash: both('内容校验值（SHA-256）：', 'SHA-256 of this extract: '),
};

const tableBlocks = ({ title, columns, rows }: ExtractTable): Block[] => [
  { kind: 'heading', level: 3, text: title },
  {
    kind: 'table',
    head: columns.map((column) => column.title),
    widths: columns.map(({ type }) => (type === 'text' ? 2 : 1.3)),
    align: columns.map(({ type }) => (type === 'text' ? 'left' : 'right')),
    rows: rows.map((row) => row.map((cell) => (cell === null ? '—' : String(cell)))),
  },
];

const technologyBlocks = (technology: ExtractedTechnology, locale: Locale): Block[] => {
  const { number, title, stage, use } = technology;
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'facts',
      items: [
        { label: words.entryNumber[locale], value: number },
        { label: words.stage[locale], value: say(stageTexts, stage, locale) },
        ...(use.through ? [{ label: words.through[locale], value: timeText(use.through, locale) }] : []),
      ],
    },
    ...(use.points.length === 0 ? [{ kind: 'paragraph' as const, text: words.none[locale] }] : []),
    ...tablesOf(technology, locale)
      .filter(({ rows }) => rows.length > 0)
      .flatMap(tableBlocks),
  ];
};

export const extractDocument = defineDocument<ExtractPaper>({
  id: 'technology-library.report-extract',
  describe: (paper, locale) => ({
    title: words.title[locale].replace('{title}', paper.title),
    organisation: paper.organisation,
    date: paper.createdAt,
    locale,
    footer: paper.number,
    layout: 'compact',
    blocks: [
      { kind: 'title', text: words.title[locale].replace('{title}', paper.title) },
      {
        kind: 'facts',
        items: [
          { label: words.number[locale], value: `${paper.number} ${words.edition[locale].replace('{n}', String(paper.edition))}` },
          { label: words.organisation[locale], value: paper.organisation },
          { label: words.holder[locale], value: paper.holderName },
          { label: words.time[locale], value: timeText(paper.label, locale) },
        ],
      },
      ...(paper.oneProject ? [{ kind: 'paragraph' as const, text: words.oneProject[locale] }] : []),
      ...paper.technologies.flatMap((technology) => technologyBlocks(technology, locale)),
      { kind: 'paragraph', text: words.rule[locale].replaceAll('{n}', String(FEWEST_SITES)) },
      { kind: 'paragraph', text: `${words.hash[locale]}${paper.contentHash}`, indent: false },
    ],
  }),
});
