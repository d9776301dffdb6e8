// The tables of an extract: on paper under each technology, in the workbook one sheet for all of them.
import type { Locale } from '@xinglin/kernel/context';
import { regionName } from '@xinglin/kernel/shared/regions';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { rounded, units } from '../report/long-tables.ts';
import type { ReportTable } from '../report/tables-of.ts';
import { conclusionTexts, dimensionTexts, methodTexts, say } from '../report/words.ts';
import type { ExtractedTechnology } from './gather.ts';

export type ExtractTable = Pick<ReportTable, 'key' | 'title' | 'columns' | 'rows'>;

const words = {
  use: both('季度应用情况', 'Use by quarter'),
  provinces: both('各省累计应用单位', 'Sites by province'),
  methods: both('各推广方式覆盖单位', 'Sites reached by method'),
  evaluations: both('推广评估', 'Evaluations'),
  figures: both('评估指标', 'Indicators of evaluations'),
  quarter: both('季度', 'Quarter'),
  ever: both('累计应用', 'Ever used'),
  routine: both('常规应用中', 'In routine use'),
  discontinued: both('已停用', 'Stopped'),
  province: both('省份', 'Province'),
  method: both('推广方式', 'Method'),
  institutions: both('单位数', 'Sites'),
  asOf: both('截止季度', 'As of'),
  number: both('编号', 'Number'),
  time: both('评估期', 'Time'),
  conclusion: both('结论', 'Conclusion'),
  score: both('得分', 'Score'),
  dimension: both('维度', 'Dimension'),
  name: both('指标', 'Indicator'),
  value: both('数值', 'Figure'),
  unit: both('单位', 'Unit'),
  target: both('目标', 'Target'),
  entryNumber: both('技术编号', 'Technology no.'),
  entry: both('技术名称', 'Technology'),
};

/** Tables of one technology; one without rows is left out of the paper. */
export const tablesOf = ({ use, digests }: ExtractedTechnology, locale: Locale): ExtractTable[] => {
  const column = (key: keyof typeof words, type: 'text' | 'integer' | 'decimal' = 'text') => ({ title: words[key][locale], type });
  const span = (from: string, to: string) => (from === to ? to : `${from} – ${to}`);
  return [
    {
      key: 'use',
      title: words.use[locale],
      columns: [column('quarter'), column('ever', 'integer'), column('routine', 'integer'), column('discontinued', 'integer')],
      rows: use.points.map((of) => [span(of.from, of.to), of.ever, of.routine, of.discontinued]),
    },
    {
      key: 'provinces',
      title: words.provinces[locale],
      columns: [column('province'), column('institutions', 'integer'), column('asOf')],
      rows: use.provinces.map((of) => [regionName(of.key, locale), of.institutions, of.asOf]),
    },
    {
      key: 'methods',
      title: words.methods[locale],
      columns: [column('method'), column('institutions', 'integer'), column('asOf')],
      rows: use.methods.map((of) => [say(methodTexts, of.key, locale), of.institutions, of.asOf]),
    },
    {
      key: 'evaluations',
      title: words.evaluations[locale],
      columns: [column('number'), column('time'), column('conclusion'), column('score', 'decimal')],
      rows: digests.map((of) => [of.number, `${of.startsOn} – ${of.endsOn}`, say(conclusionTexts, of.conclusion, locale), of.score]),
    },
    {
      key: 'figures',
      title: words.figures[locale],
      columns: [
        ...[column('number'), column('dimension'), column('name'), column('institutions', 'integer'), column('value', 'decimal')],
        ...[column('unit'), column('target', 'decimal')],
      ],
      rows: digests.flatMap(({ number, figures }) =>
        figures.map((of) => [
          ...[number, say(dimensionTexts, of.dimension, locale), of.name, of.sites, rounded(of.value), say(units, of.unit, locale)],
          rounded(of.target),
        ]),
      ),
    },
  ];
};

/** The same of all technologies, each row with the technology that it speaks of. */
export const sheetsOf = (technologies: readonly ExtractedTechnology[], locale: Locale): ExtractTable[] => {
  const sheets = new Map<string, ExtractTable>();
  for (const technology of technologies) {
    for (const { key, title, columns, rows } of tablesOf(technology, locale)) {
      const sheet = sheets.get(key) ?? {
        ...{ key, title, rows: [] },
        columns: [
          { title: words.entryNumber[locale], type: 'text' as const },
          { title: words.entry[locale], type: 'text' as const },
          ...columns,
        ],
      };
      sheets.set(key, { ...sheet, rows: [...sheet.rows, ...rows.map((row) => [technology.number, technology.title, ...row])] });
    }
  }
  return [...sheets.values()];
};
