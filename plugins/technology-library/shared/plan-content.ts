// 推广方案: what a plan says, the template it is tailored from, and what two versions of it differ in.
import { dayField, lineField, whenFilled } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { methods } from './methods.ts';

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text ?? '');

const method = z.strictObject({
  method: z.enum(methods),
  /** Sessions, rotations or placements that are planned. */
  times: z.int().min(1).max(1_000),
  note: words(500),
});
const task = z.strictObject({ name: lineField(2, 100), responsible: words(100), outcome: words(300) });
const budget = z.strictObject({
  item: lineField(2, 100),
  amount: z.number().min(0).max(1_000_000_000).multipleOf(0.01),
  source: words(100),
});
const indicator = z.strictObject({ name: lineField(2, 100), target: lineField(1, 100) });
const risk = z.strictObject({ risk: lineField(2, 200), measure: lineField(2, 300) });

const onceEach = (rows: readonly { method: string }[]) => new Set(rows.map((row) => row.method)).size === rows.length;

/** Everything but dates, which a template does not know. */
const common = {
  background: words(5_000),
  goals: words(5_000),
  scope: words(3_000),
  methods: z.array(method).max(methods.length).refine(onceEach, 'METHOD_TWICE'),
  organisation: words(3_000),
  budget: z.array(budget).max(50),
  indicators: z.array(indicator).max(50),
  risks: z.array(risk).max(50),
};

export const planContent = z.strictObject({
  ...common,
  steps: z
    .array(
      task.extend({ startsOn: dayField, endsOn: dayField }).refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
        path: ['endsOn'],
        message: 'ENDS_BEFORE_START',
        ...whenFilled('startsOn', 'endsOn'),
      }),
    )
    .max(60),
});
export type PlanContent = z.output<typeof planContent>;

/** What a template of the kind PLAN holds: steps lie at shares of the project's time. */
export const planTemplate = z.strictObject({
  ...common,
  steps: z
    .array(
      task
        .extend({ from: z.int().min(0).max(100), to: z.int().min(0).max(100) })
        .refine(({ from, to }) => to >= from, { path: ['to'], message: 'ENDS_BEFORE_START' }),
    )
    .max(60),
});
export type PlanTemplate = z.output<typeof planTemplate>;

export interface PlannedProject {
  entryTitle: string;
  regions: string;
  targetSites: number;
  startsOn: string;
  endsOn: string;
}

const DAY = 86_400_000;
const dayAt = (startsOn: string, endsOn: string, share: number): string => {
  const [start, end] = [Date.parse(`${startsOn}T00:00:00Z`), Date.parse(`${endsOn}T00:00:00Z`)];
  return new Date(start + Math.round(((end - start) / DAY) * (share / 100)) * DAY).toISOString().slice(0, 10);
};

/** A template made out for one project: 《技术》, 地区 and 家数 stand where the template says {technology}, {regions}, {sites}. */
export const tailor = (template: PlanTemplate, project: PlannedProject): PlanContent => {
  const say = (text: string) =>
    text
      .replaceAll('{technology}', project.entryTitle)
      .replaceAll('{regions}', project.regions)
      .replaceAll('{sites}', String(project.targetSites));
  const { startsOn, endsOn } = project;
  return {
    background: say(template.background),
    goals: say(template.goals),
    scope: say(template.scope),
    organisation: say(template.organisation),
    methods: template.methods.map((row) => ({ ...row, note: say(row.note) })),
    budget: template.budget.map((row) => ({ ...row })),
    indicators: template.indicators.map(({ name, target }) => ({ name: say(name), target: say(target) })),
    risks: template.risks.map(({ risk: what, measure }) => ({ risk: say(what), measure: say(measure) })),
    steps: template.steps.map(({ name, responsible, outcome, from, to }) => ({
      name: say(name),
      responsible,
      outcome: say(outcome),
      startsOn: dayAt(startsOn, endsOn, from),
      endsOn: dayAt(startsOn, endsOn, to),
    })),
  };
};

export const planParts = ['background', 'goals', 'scope', 'methods', 'steps', 'organisation', 'budget', 'indicators', 'risks'] as const;
export type PlanPart = (typeof planParts)[number];

/** Parts that must say something before the plan is approved. */
export const planGaps = (content: PlanContent): PlanPart[] =>
  (['goals', 'scope', 'methods', 'steps', 'organisation', 'indicators'] as const).filter((part) => content[part].length === 0);

export interface PlanChange {
  part: PlanPart;
  kind: 'CHANGED' | 'ADDED' | 'REMOVED';
  /** What the row goes by in lists; empty for texts. */
  name: string;
  before: unknown;
  after: unknown;
}

type Named = Readonly<Record<string, unknown>>;
const nameOf = (row: Named): string => String(row.method ?? row.name ?? row.item ?? row.risk ?? '');
const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Rows that go by the same name are told apart by their order: the second 培训 is compared with the second 培训. */
const keyed = (rows: readonly Named[]): Map<string, Named> => {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = nameOf(row);
      const at = (seen.get(name) ?? 0) + 1;
      seen.set(name, at);
      return [`${name}\n${at}`, row];
    }),
  );
};

const rowChanges = (part: PlanPart, before: readonly Named[], after: readonly Named[]): PlanChange[] => {
  const [old, fresh] = [keyed(before), keyed(after)];
  const gone = [...old].flatMap(([key, row]): PlanChange[] => {
    const now = fresh.get(key);
    if (!now) return [{ part, kind: 'REMOVED', name: nameOf(row), before: row, after: null }];
    return same(row, now) ? [] : [{ part, kind: 'CHANGED', name: nameOf(row), before: row, after: now }];
  });
  const added = [...fresh].flatMap(([key, row]): PlanChange[] =>
    old.has(key) ? [] : [{ part, kind: 'ADDED', name: nameOf(row), before: null, after: row }],
  );
  return [...gone, ...added];
};

/** What changed from one version of a plan to another, part by part. */
export const comparePlans = (before: PlanContent, after: PlanContent): PlanChange[] =>
  planParts.flatMap((part): PlanChange[] => {
    const [old, fresh] = [before[part], after[part]];
    if (typeof old === 'string' || typeof fresh === 'string')
      return same(old, fresh) ? [] : [{ part, kind: 'CHANGED', name: '', before: old, after: fresh }];
    return rowChanges(part, old, fresh);
  });
