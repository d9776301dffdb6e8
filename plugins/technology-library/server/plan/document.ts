import type { Block } from '@xinglin/kernel/documents/block';
import { defineDocument } from '@xinglin/kernel/documents/define-document';
import type { PlanContent } from '../../shared/plan-content.ts';

interface Data {
  association: string;
  project: string;
  technology: string;
  number: number;
  approvedAt: Date;
  content: PlanContent;
}

const words = {
  'zh-CN': {
    heading: '推广方案',
    facts: { technology: '推广技术', number: '版本', approved: '批准日期' },
    version: (n: number) => `第 ${n} 版`,
    parts: {
      background: '一、背景',
      goals: '二、目标',
      scope: '三、范围与对象',
      methods: '四、推广方式',
      steps: '五、实施步骤',
      organisation: '六、组织保障',
      budget: '七、经费预算',
      indicators: '八、评估指标',
      risks: '九、风险与应对',
    },
    methods: {
      DEMONSTRATION: '示范典型',
      ALLIANCE: '医联体推广',
      ATTACHMENT: '典型单位进修',
      CLINICAL_TEACHING: '临床代教',
      TRAINING: '培训推广',
      INFORMATION: '信息化辅助',
    } as Readonly<Record<string, string>>,
    heads: {
      methods: ['方式', '次数', '说明'],
      steps: ['步骤', '起止', '责任单位', '成果'],
      budget: ['项目', '金额（元）', '来源'],
      indicators: ['指标', '目标值'],
      risks: ['风险', '应对措施'],
    },
    total: '合计',
    none: '无。',
  },
  en: {
    heading: 'Promotion plan',
    facts: { technology: 'Technology', number: 'Version', approved: 'Approved on' },
    version: (n: number) => `Version ${n}`,
    parts: {
      background: '1. Background',
      goals: '2. Goals',
      scope: '3. Scope',
      methods: '4. Methods',
      steps: '5. Steps',
      organisation: '6. Organisation',
      budget: '7. Budget',
      indicators: '8. Indicators',
      risks: '9. Risks',
    },
    methods: {
      DEMONSTRATION: 'Demonstration',
      ALLIANCE: 'Medical alliance',
      ATTACHMENT: 'Attachment',
      CLINICAL_TEACHING: 'Clinical teaching',
      TRAINING: 'Training',
      INFORMATION: 'Information systems',
    } as Readonly<Record<string, string>>,
    heads: {
      methods: ['Method', 'Times', 'Notes'],
      steps: ['Step', 'From – to', 'Responsible', 'Outcome'],
      budget: ['Item', 'Amount (CNY)', 'Source'],
      indicators: ['Indicator', 'Target'],
      risks: ['Risk', 'Measure'],
    },
    total: 'Total',
    none: 'None.',
  },
} as const;

const money = (amount: number): string => amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const lines = (text: string): Block[] =>
  text.split(/\n+/).flatMap((line) => (line.trim() ? [{ kind: 'paragraph' as const, text: line.trim() }] : []));

/** 推广方案 as it is sent round and filed. */
export const planDocument = defineDocument<Data>({
  id: 'technology-library.plan',
  describe: ({ association, project, technology, number, approvedAt, content }, locale) => {
    const w = words[locale];
    const heading = (part: keyof typeof w.parts): Block => ({ kind: 'heading', level: 1, text: w.parts[part] });
    const text = (part: 'background' | 'goals' | 'scope' | 'organisation'): Block[] => [
      heading(part),
      ...(content[part] ? lines(content[part]) : [{ kind: 'paragraph' as const, text: w.none }]),
    ];
    const table = (part: keyof typeof w.heads, widths: readonly number[], rows: readonly (readonly string[])[]): Block[] => [
      heading(part),
      rows.length > 0 ? { kind: 'table', head: [...w.heads[part]], widths, rows } : { kind: 'paragraph', text: w.none },
    ];
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(approvedAt);
    // Sums of money are added in whole fen.
    const total = content.budget.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
    return {
      title: `${project} ${w.heading}`,
      organisation: association,
      date: approvedAt,
      locale,
      blocks: [
        { kind: 'title', text: `${project}${w.heading}` },
        {
          kind: 'facts',
          items: [
            { label: w.facts.technology, value: technology },
            { label: w.facts.number, value: w.version(number) },
            { label: w.facts.approved, value: day },
          ],
        },
        ...text('background'),
        ...text('goals'),
        ...text('scope'),
        ...table(
          'methods',
          [3, 1, 6],
          content.methods.map(({ method, times, note }) => [w.methods[method] ?? method, String(times), note]),
        ),
        ...table(
          'steps',
          [3, 4, 4, 5],
          content.steps.map(({ name, startsOn, endsOn, responsible, outcome }) => [name, `${startsOn} – ${endsOn}`, responsible, outcome]),
        ),
        ...text('organisation'),
        ...table(
          'budget',
          [5, 3, 4],
          [
            ...content.budget.map(({ item, amount, source }) => [item, money(amount), source]),
            ...(content.budget.length > 1 ? [[w.total, money(total), '']] : []),
          ],
        ),
        ...table(
          'indicators',
          [4, 6],
          content.indicators.map(({ name, target }) => [name, target]),
        ),
        ...table(
          'risks',
          [4, 6],
          content.risks.map(({ risk, measure }) => [risk, measure]),
        ),
      ],
    };
  },
});
