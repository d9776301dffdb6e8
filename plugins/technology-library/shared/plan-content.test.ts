import { expect, test } from 'vitest';
import { defaultPlanTemplate } from './default-plan.ts';
import { comparePlans, planContent, planGaps, planTemplate, tailor } from './plan-content.ts';

const project = { entryTitle: '智能眼底筛查', regions: '广东省、湖南省', targetSites: 12, startsOn: '2026-01-01', endsOn: '2026-12-31' };
const plan = () => tailor(defaultPlanTemplate, project);

test('the built-in template makes a whole plan: no braces left, steps inside the project’s time', () => {
  expect(planTemplate.parse(defaultPlanTemplate)).toEqual(defaultPlanTemplate);
  const made = planContent.parse(plan());
  expect(JSON.stringify(made)).not.toMatch(/\{(technology|regions|sites)\}/);
  expect(made.goals).toContain('在广东省、湖南省建成不少于 12 家应用单位');
  expect(planGaps(made)).toEqual([]);
  expect(made.steps[0]).toMatchObject({ startsOn: '2026-01-01', endsOn: '2026-02-25' });
  expect(made.steps.at(-1)?.endsOn).toBe('2026-12-31');
});

test('an empty plan names every part it lacks', () => {
  const empty = planContent.parse({ methods: [], steps: [], budget: [], indicators: [], risks: [] });
  expect(planGaps(empty)).toEqual(['goals', 'scope', 'methods', 'steps', 'organisation', 'indicators']);
});

test('a plan is no different from itself', () => {
  expect(comparePlans(plan(), plan())).toEqual([]);
});

test('what was changed, added and left out is told part by part', () => {
  const [before, after] = [plan(), plan()];
  after.goals = '先在广东省建成 6 家示范单位。';
  after.steps = after.steps.slice(1);
  after.budget = [
    ...after.budget.map((row, at) => (at === 0 ? { ...row, amount: 80_000 } : row)),
    { item: '宣传', amount: 5_000, source: '' },
  ];
  const told = comparePlans(before, after).map(({ part, kind, name }) => `${part} ${kind} ${name}`.trim());
  expect(told).toEqual(['goals CHANGED', 'steps REMOVED 前期准备', 'budget CHANGED 培训与带教', 'budget ADDED 宣传']);
});

test('rows of one name are compared in their order', () => {
  const [before, after] = [plan(), plan()];
  before.risks = [
    { risk: '人员变动', measure: '培训两人' },
    { risk: '人员变动', measure: '建立替补' },
  ];
  after.risks = [
    { risk: '人员变动', measure: '培训两人' },
    { risk: '人员变动', measure: '建立替补和复训' },
  ];
  expect(comparePlans(before, after)).toEqual([
    { part: 'risks', kind: 'CHANGED', name: '人员变动', before: before.risks[1], after: after.risks[1] },
  ]);
});

test('a step that ends before it begins is told at its end, a method twice at the methods', () => {
  const wrong = plan();
  wrong.steps = [{ name: '前期准备', responsible: '', outcome: '', startsOn: '2026-03-01', endsOn: '2026-02-01' }];
  wrong.methods = [...wrong.methods, ...wrong.methods.slice(0, 1)];
  const issues = planContent.safeParse(wrong).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(issues?.sort()).toEqual(['methods METHOD_TWICE', 'steps.0.endsOn ENDS_BEFORE_START']);
});
