// A published report on paper: words, figures and drawings from what was frozen, and nothing that was counted since.
import type { Locale } from '@xinglin/kernel/context';
import type { Block } from '@xinglin/kernel/documents/block';
import { defineDocument } from '@xinglin/kernel/documents/define-document';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { type ReportChapter, reportChapters } from '../../shared/report-input.ts';
import type { ReportFigures } from './figures.ts';
import { yuanText } from './fund-tables.ts';
import { type ReportTable, sentencesOf, type TableColumnOf, tablesOf } from './tables-of.ts';
import { chapterTexts, headlineTexts, timeText } from './words.ts';

export interface ReportPaper {
  organisation: string;
  number: string;
  edition: number;
  title: string;
  label: string;
  project: string | null;
  editionReason: string;
  chapters: Partial<Record<ReportChapter, string>>;
  figures: ReportFigures;
  contentHash: string;
  frozenAt: Date;
  publishedAt: Date;
}

const words = {
  number: both('报告编号', 'Report'),
  edition: both('第 {n} 版', 'edition {n}'),
  organisation: both('编制单位', 'Issued by'),
  scope: both('范围', 'Scope'),
  whole: both('全部推广项目', 'All projects'),
  time: both('报告期', 'Time'),
  frozenAt: both('数据截止', 'Figures as recorded until'),
  publishedAt: both('发布时间', 'Published'),
  reason: both('更正说明', 'What this edition corrects'),
  indicators: both('指标目标完成情况', 'Attainment of targets'),
  curve: both('应用曲线', 'Adoption curve'),
  basis: both(
    '本报告数据按事项发生日期归入报告期，以数据截止时已登记的内容为准；截止后补登、更正的内容不改变本报告。',
    'Figures belong to the time in which things happened, as far as they were recorded until the moment above; what was recorded or corrected later does not change this report.',
  ),
  hash: both('内容校验值（SHA-256）：', 'SHA-256 of this report: '),
};

const time = (moment: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).format(moment);
const cellText = (cell: string | number | null, { money }: TableColumnOf): string => {
  if (cell === null) return '—';
  return money && typeof cell === 'number' ? yuanText(cell) : String(cell);
};

/** Parts of the width: an amount is never broken, and of many columns even the narrow ones hold a heading of four signs. */
const widthsOf = ({ columns }: ReportTable): number[] => {
  const many = columns.length > 6;
  return columns.map(({ type, money, short }, at) => {
    if (money) return 1.9;
    if (short || (many && (type !== 'text' || at > 3))) return 1.5;
    return type === 'text' ? (many ? 2.1 : 2.4) : 1.3;
  });
};

const tableBlocks = (table: ReportTable): Block[] => {
  return [
    { kind: 'heading', level: 3, text: table.title },
    {
      kind: 'table',
      head: table.columns.map(({ title }) => title),
      widths: widthsOf(table),
      align: table.columns.map(({ type }) => (type === 'text' ? 'left' : 'right')),
      rows: table.rows.map((row) => row.map((cell, at) => cellText(cell, table.columns[at] as TableColumnOf))),
    },
  ];
};

const curveBlock = ({ sites }: ReportFigures, locale: Locale): Block[] => {
  const { points } = sites.curve;
  if (points.length < 2 || points.every(({ ever }) => ever === 0)) return [];
  const every = Math.max(1, Math.ceil(points.length / 7));
  const last = points.length - 1;
  // The last month is always named; one that would stand in its way is not.
  const labels = points.map(({ from }, at) => (at === last || (at % every === 0 && last - at >= every) ? from.slice(0, 7) : ''));
  const line = (key: 'ever' | 'routine' | 'discontinued', headline: keyof typeof headlineTexts) => ({
    name: headlineTexts[headline][locale],
    values: points.map((point) => point[key]),
  });
  const series = [line('ever', 'everAdopted'), line('routine', 'routine'), line('discontinued', 'discontinued')];
  return [{ kind: 'chart', caption: words.curve[locale], chart: { type: 'lines', labels, series } }];
};

/** Projects share the names of their indicators: of several each bar begins with the project's number, where nothing cuts it. */
const attainmentBlock = ({ indicators }: ReportFigures, locale: Locale): Block[] => {
  const several = new Set(indicators.map(({ project }) => project)).size > 1;
  const bars = indicators.flatMap(({ name, project, attainment }) => {
    if (attainment === null) return [];
    const label = several ? `${project.split(' ', 1)[0]} ${name}` : name;
    return [{ label, part: attainment, text: `${Math.round(attainment * 1000) / 10}%` }];
  });
  return bars.length > 0 ? [{ kind: 'chart', caption: words.indicators[locale], chart: { type: 'bars', bars } }] : [];
};

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const chapterBlocks = ({ chapters, figures }: ReportPaper, locale: Locale): Block[] => {
  const tables = tablesOf(figures, locale);
  const sentences = sentencesOf(figures, locale);
  let count = 0;
  return reportChapters.flatMap((chapter): Block[] => {
    const text = chapters[chapter];
    const sentence = sentences[chapter];
    const drawn: Block[] = [
      ...(chapter === 'SITES' ? curveBlock(figures, locale) : []),
      ...(chapter === 'INDICATORS' ? attainmentBlock(figures, locale) : []),
      ...tables.filter((table) => table.chapter === chapter).flatMap(tableBlocks),
    ];
    if (!text && !sentence && drawn.length === 0) return [];
    const number = locale === 'en' ? `${count + 1}. ` : `${numerals[count]}、`;
    count += 1;
    return [
      { kind: 'heading', level: 1, text: `${number}${chapterTexts[chapter][locale]}` },
      ...(text ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): Block => ({ kind: 'paragraph', text: line })),
      ...(sentence ? [{ kind: 'paragraph' as const, text: sentence }] : []),
      ...drawn,
    ];
  });
};

export const reportDocument = defineDocument<ReportPaper>({
  id: 'technology-library.report',
  describe: (paper, locale) => ({
    title: paper.title,
    organisation: paper.organisation,
    date: paper.publishedAt,
    locale,
    footer: paper.number,
    layout: 'compact',
    blocks: [
      { kind: 'title', text: paper.title },
      {
        kind: 'facts',
        items: [
          { label: words.number[locale], value: `${paper.number} ${words.edition[locale].replace('{n}', String(paper.edition))}` },
          { label: words.organisation[locale], value: paper.organisation },
          { label: words.scope[locale], value: paper.project ?? words.whole[locale] },
          { label: words.time[locale], value: timeText(paper.label, locale) },
          { label: words.frozenAt[locale], value: time(paper.frozenAt, locale) },
          { label: words.publishedAt[locale], value: time(paper.publishedAt, locale) },
          ...(paper.editionReason ? [{ label: words.reason[locale], value: paper.editionReason }] : []),
        ],
      },
      ...chapterBlocks(paper, locale),
      { kind: 'paragraph', text: words.basis[locale] },
      { kind: 'paragraph', text: `${words.hash[locale]}${paper.contentHash}`, indent: false },
    ],
  }),
});
