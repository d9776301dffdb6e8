// The tables of a report, worded once and drawn three times: on the page, on paper, and as sheets of a workbook.
import type { Locale } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import type { Decimals } from '@xinglin/kernel/tables/decimal-text';
import type { ReportChapter } from '../../shared/report-input.ts';
import { stageTexts as entryTexts } from '../entry/table-texts.ts';
import { stageTexts as siteTexts } from '../site/texts.ts';
import { complaintTables } from './complaint-tables.ts';
import { headlines, type ReportFigures } from './figures.ts';
import { fundSentence, fundTables } from './fund-tables.ts';
import type { Count } from './gather/scope.ts';
import { indicatorTable, lossTable } from './long-tables.ts';
import {
  agreementEndTexts,
  agreementKindTexts,
  conclusionTexts,
  findingTexts,
  headlineTexts,
  improvementTexts,
  methodTexts,
  riskTexts,
  safetyTexts,
  say,
  timeText,
} from './words.ts';

export interface TableColumnOf {
  title: string;
  type: 'text' | 'integer' | 'decimal';
  /** Yuan: to the fen on paper. */
  money?: true;
  /** A few signs, such as a year: little width on paper. */
  short?: true;
  /** In the workbook; without it, as many as the figure has. */
  decimals?: Decimals;
}
export interface ReportTable {
  key: string;
  chapter: ReportChapter;
  title: string;
  columns: TableColumnOf[];
  rows: (string | number | null)[][];
}

const titles = {
  headline: both('主要数据', 'Main figures'),
  entryStates: both('期末技术状态', 'Technologies at the end'),
  entryChanges: both('本期状态变化', 'Steps of the time'),
  curve: both('应用曲线（按月）', 'Adoption curve by month'),
  funnel: both('应用单位推进情况', 'How far sites came'),
  steps: both('本期应用单位变化', 'Steps of sites'),
  methods: both('推广活动（按方式）', 'Activities by method'),
  signed: both('本期生效协议', 'Agreements that took effect'),
  ended: both('本期结束协议', 'Agreements that ended'),
  findings: both('督导问题', 'Findings'),
  safety: both('不良事件', 'Safety events'),
  risks: both('风险', 'Risks'),
  evaluations: both('推广评估结论', 'Conclusions of evaluations'),
  improvements: both('改进措施', 'Improvements'),
};
const heads = {
  item: both('项目', 'Item'),
  now: both('本期', 'This time'),
  state: both('状态', 'State'),
  count: both('数量', 'Number'),
  month: both('月份', 'Month'),
  ever: both('累计应用', 'Ever adopted'),
  routine: both('常规应用', 'Routine use'),
  discontinued: both('停用', 'Stopped'),
  adopters: both('新增', 'New'),
  stage: both('阶段', 'Stage'),
  reached: both('到达单位数', 'Sites that came so far'),
  lost: both('止步单位数', 'Sites lost here'),
  method: both('推广方式', 'Method'),
  activities: both('完成活动', 'Activities'),
  sessions: both('场次', 'Sessions'),
  attendances: both('参训人次', 'Attendances'),
  persons: both('参训人数', 'People'),
  total: both('合计（不重复计）', 'In all, each once'),
  kind: both('类型', 'Kind'),
  severity: both('程度', 'Severity'),
  issued: both('本期下发', 'Issued'),
  settled: both('本期办结', 'Settled'),
  overdue: both('期末逾期', 'Overdue'),
  events: both('起数', 'Events'),
  related: both('与技术有关', 'Related'),
  number: both('编号', 'Number'),
  project: both('推广项目', 'Project'),
  conclusion: both('结论', 'Conclusion'),
  score: both('得分', 'Score'),
};
const change = { PREVIOUS: both('上期', 'Before'), LAST_YEAR: both('上年同期', 'A year before') };
const ofTime = both('{change}（{time}）', '{change} ({time})');

/** All tables of the figures; one without rows is left out. */
export const tablesOf = (figures: ReportFigures, locale: Locale): ReportTable[] => {
  const head = (key: keyof typeof heads) => heads[key][locale];
  const text = (key: keyof typeof heads): TableColumnOf => ({ title: head(key), type: 'text' });
  const int = (key: keyof typeof heads): TableColumnOf => ({ title: head(key), type: 'integer' });
  const table = (key: keyof typeof titles, chapter: ReportChapter, columns: TableColumnOf[], rows: ReportTable['rows']): ReportTable => ({
    key,
    chapter,
    title: titles[key][locale],
    columns,
    rows,
  });
  const counts = (all: readonly Count[], texts: Parameters<typeof say>[0]) => all.map(({ key, n }) => [say(texts, key, locale), n]);
  const { compared, headline, entries, sites, activities, agreements, process, evaluation } = figures;
  const reach = (of: ReportFigures['activities']['methods'][number] | ReportFigures['activities']) => [
    of.activities,
    of.sessions,
    of.attendances,
    of.persons,
  ];
  return [
    table(
      'headline',
      'SUMMARY',
      [
        text('item'),
        int('now'),
        ...compared.map(
          ({ with: than, label }): TableColumnOf => ({
            title: ofTime[locale].replace('{change}', say(change, than, locale)).replace('{time}', timeText(label, locale)),
            type: 'integer',
          }),
        ),
      ],
      headlines.map((key) => [headlineTexts[key][locale], headline[key], ...compared.map((other) => other.headline[key])]),
    ),
    table('entryStates', 'LIBRARY', [text('state'), int('count')], counts(entries.states, entryTexts)),
    table('entryChanges', 'LIBRARY', [text('state'), int('count')], counts(entries.changes, entryTexts)),
    table(
      'curve',
      'SITES',
      [text('month'), int('ever'), int('routine'), int('discontinued'), int('adopters')],
      sites.curve.points.slice(-12).map((point) => [point.from.slice(0, 7), point.ever, point.routine, point.discontinued, point.adopters]),
    ),
    table('steps', 'SITES', [text('stage'), int('count')], counts(sites.steps, siteTexts)),
    table(
      'funnel',
      'SITES',
      [text('stage'), int('reached'), int('lost')],
      sites.funnel.map(({ stage, reached, lost }) => [
        say(siteTexts, stage, locale),
        reached,
        lost.reduce((all, { sites: n }) => all + n, 0),
      ]),
    ),
    lossTable(figures, locale),
    table(
      'methods',
      'ACTIVITIES',
      [text('method'), int('activities'), int('sessions'), int('attendances'), int('persons')],
      [...activities.methods.map((of) => [say(methodTexts, of.method, locale), ...reach(of)]), [head('total'), ...reach(activities)]],
    ),
    table('signed', 'AGREEMENTS', [text('kind'), int('count')], counts(agreements.signed, agreementKindTexts)),
    table('ended', 'AGREEMENTS', [text('kind'), int('count')], counts(agreements.ended, agreementEndTexts)),
    table(
      'findings',
      'PROCESS',
      [text('severity'), int('issued'), int('settled'), int('overdue')],
      process.findings.map((of) => [say(findingTexts, of.severity, locale), of.issued, of.settled, of.overdue]),
    ),
    table(
      'safety',
      'PROCESS',
      [text('severity'), int('events'), int('related')],
      process.safety.map((of) => [say(safetyTexts, of.severity, locale), of.events, of.related]),
    ),
    table('risks', 'PROCESS', [text('item'), int('count')], counts(process.risks ?? [], riskTexts)),
    ...complaintTables(figures, locale),
    ...fundTables(figures, locale),
    indicatorTable(figures, locale),
    table(
      'evaluations',
      'EVALUATION',
      [text('number'), text('project'), text('conclusion'), { title: head('score'), type: 'decimal' }],
      evaluation.concluded.map((of) => [of.number, of.project, say(conclusionTexts, of.conclusion, locale), of.score]),
    ),
    table(
      'improvements',
      'EVALUATION',
      [text('item'), int('count')],
      (Object.keys(improvementTexts) as (keyof typeof improvementTexts)[]).map((key) => [
        improvementTexts[key][locale],
        evaluation.improvements[key],
      ]),
    ),
  ].filter(({ rows }) => rows.length > 0);
};

const sentences = {
  institutions: both(
    '截至期末累计接洽 {n} 家单位，其中推进中 {censored} 家，未应用即止步 {lost} 家。',
    '{n} institutions were approached until the end; {censored} are on their way, {lost} were lost before any use.',
  ),
  agreements: both(
    '期末有效协议 {n} 份，其中 {ending} 份将在 90 天内到期。',
    '{n} agreements are in effect at the end; {ending} of them end within ninety days.',
  ),
  visits: both('本期开展督导 {n} 次。', '{n} supervision visits took place.'),
};

/** What is said in a sentence rather than in a table. */
export const sentencesOf = (figures: ReportFigures, locale: Locale): Partial<Record<ReportChapter, string>> => {
  const { sites, agreements, process } = figures;
  const funds = fundSentence(figures, locale);
  const put = (key: keyof typeof sentences, values: Readonly<Record<string, number>>) =>
    sentences[key][locale].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
  return {
    SITES: put('institutions', { n: sites.institutions, censored: sites.curve.censored, lost: sites.curve.lost }),
    AGREEMENTS: put('agreements', { n: agreements.running, ending: agreements.ending }),
    PROCESS: put('visits', { n: process.visits }),
    ...(funds ? { FUNDS: funds } : {}),
  };
};
