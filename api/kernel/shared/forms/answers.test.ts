import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInput } from '../../errors/input.ts';
import { type Answers, answersSchema, completeness } from './answers.ts';
import { checkDefinition, type FormDefinition, type FormField, fieldsOf } from './definition.ts';
import { redact, redactionSchema } from './redact.ts';

const seed = 20_261_122;
const plain = { required: false, blind: false };
const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];
const form = (...fields: (Partial<FormField> & Pick<FormField, 'key' | 'type'>)[]): FormDefinition => ({
  sections: [{ key: 'main', title: '技术', fields: fields.map((field) => ({ ...plain, label: field.key, ...field })) }],
});

const application = form(
  { key: 'title', type: 'text', required: true, maxLength: 10 },
  { key: 'team', type: 'longText', required: true, blind: true },
  { key: 'years', type: 'number', unit: '年', min: 0, max: 99, decimals: 0 },
  { key: 'kind', type: 'choice', options, required: true },
  { key: 'why', type: 'text', required: true, visibleWhen: { field: 'kind', equals: 'b' } },
  { key: 'more', type: 'yesNo', visibleWhen: { field: 'kind', equals: 'b' } },
  { key: 'detail', type: 'text', visibleWhen: { field: 'more', equals: true } },
  { key: 'suits', type: 'choices', options },
  { key: 'since', type: 'date' },
  { key: 'papers', type: 'file', blind: true },
  {
    key: 'sites',
    type: 'table',
    columns: [
      { key: 'name', type: 'text', label: '单位', required: true },
      { key: 'cases', type: 'number', label: '例数', required: false, decimals: 0 },
    ],
  },
);
const issues = (definition: FormDefinition, answers: unknown, draft = false) => {
  const parsed = answersSchema(definition, { draft }).safeParse(answers);
  return parsed.error?.issues.map(({ path, message, code }) => `${path.join('.')} ${/^[A-Z_]+$/.test(message) ? message : code}`) ?? [];
};

const cellValue = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.integer({ min: -3, max: 120 }),
  fc.boolean(),
  fc.constantFrom('a', 'b', null, undefined, '', '  ', '2026-02-30', '2026-11-22'),
);
const anyAnswers = fc.dictionary(
  fc.constantFrom(...fieldsOf(application).map(({ key }) => key), 'unknown', '__proto__', 'constructor'),
  fc.oneof(cellValue, fc.array(cellValue, { maxLength: 3 }), fc.array(fc.dictionary(fc.constantFrom('name', 'cases', 'x'), cellValue))),
);

describe('answers, whatever is sent', () => {
  test('come out with nothing hidden, nothing unknown and nothing empty, and come out the same again', () => {
    let right = 0;
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, draft) => {
        const schema = answersSchema(application, { draft });
        const parsed = schema.safeParse(answers);
        if (!parsed.success) {
          for (const { path } of parsed.error.issues) expect(fieldsOf(application).map(({ key }) => key)).toContain(path[0]);
          return;
        }
        right += 1;
        const keys = Object.keys(parsed.data);
        expect(fieldsOf(application).map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
        if (parsed.data.kind !== 'b') for (const hidden of ['why', 'more', 'detail']) expect(keys).not.toContain(hidden);
        if (parsed.data.more !== true) expect(keys).not.toContain('detail');
        for (const value of Object.values(parsed.data)) expect([null, undefined, '']).not.toContain(value);
        expect(schema.parse(parsed.data)).toEqual(parsed.data);
        if (!draft) expect(completeness(application, parsed.data).missing).toEqual([]);
      }),
      { seed, numRuns: 3_000 },
    );
    expect(right).toBeGreaterThan(100);
  });

  test('are refused at their places, with codes', () => {
    expect(issues(application, {})).toEqual(['title REQUIRED', 'team REQUIRED', 'kind REQUIRED']);
    const wrong = {
      title: '技'.repeat(11),
      team: 'x',
      years: 1.5,
      kind: 'b',
      suits: ['a', 'c'],
      since: '2026-02-30',
      papers: ['x'],
      sites: [{}, { cases: 2 }, { name: '医院', cases: 0.5 }],
    };
    expect(issues(application, wrong)).toEqual([
      'title too_big',
      'years DECIMALS',
      'why REQUIRED',
      'suits.1 INVALID_VALUE',
      'since DATE',
      'papers.0 invalid_format',
      'sites.1.name REQUIRED',
      'sites.2.cases DECIMALS',
    ]);
    expect(() => parseInput(answersSchema(application), wrong)).toThrow('not valid');
    expect(issues(application, 'nonsense')).toEqual([' invalid_type']);
  });

  test('of a draft may be missing but not wrong', () => {
    expect(issues(application, { kind: 'b', sites: [{ cases: 1 }] }, true)).toEqual([]);
    expect(issues(application, { kind: 'x' }, true)).toEqual(['kind INVALID_VALUE']);
  });

  test('lose empty rows, repeated choices and the blanks round them, and count characters as people do', () => {
    const parsed = answersSchema(application).parse({
      title: ` ${'𠮷'.repeat(10)} `,
      team: '甲\n乙',
      kind: 'a',
      suits: ['b', 'a', 'b'],
      sites: [{ name: ' ' }, { name: '医院' }, {}],
      years: 0,
      why: 'hidden',
    });
    expect(parsed).toEqual({
      title: '𠮷'.repeat(10),
      team: '甲\n乙',
      kind: 'a',
      suits: ['a', 'b'],
      sites: [{ name: '医院' }],
      years: 0,
    });
  });
});

describe('the redacted copy', () => {
  test('never says what a blind field said, whatever stands in its place', () => {
    fc.assert(
      fc.property(anyAnswers, (overrides) => {
        const secret = '张三团队';
        const answers: Answers = { title: '技术', team: secret, kind: 'a', papers: ['0198a000-0000-7000-8000-000000000000'] };
        const copy = redact(application, answers, overrides);
        expect(JSON.stringify(copy)).not.toContain(secret);
        expect(copy.papers).toBeUndefined();
        expect({ ...copy, team: null }).toMatchObject({ title: '技术', kind: 'a' });
      }),
      { seed, numRuns: 500 },
    );
  });

  test('says what its author wrote instead, and nothing where she left it empty or wrote no answer', () => {
    const answers: Answers = { title: '技术', team: '张三团队', kind: 'a', unknown: '漏' };
    expect(redact(application, answers, { team: '某团队' })).toEqual({ title: '技术', team: '某团队', kind: 'a' });
    for (const team of ['', '  ', null, undefined, 7, ['张三']])
      expect(redact(application, answers, { team })).toEqual({ title: '技术', kind: 'a' });
    expect(redact(application, answers, { title: '改名' })).toEqual({ title: '技术', kind: 'a' });
    expect(redactionSchema(application).parse({ team: ' 某团队 ', title: '改名' })).toEqual({ team: '某团队' });
  });
});

test('how complete it is depends on what the answers ask for', () => {
  const half = completeness(application, { title: '技术', kind: 'b', team: ' ' });
  expect(half).toMatchObject({ filled: 2, total: 4, missing: ['team', 'why'] });
  expect(completeness(application, { kind: 'a' }).total).toBe(3);
});

describe('a definition', () => {
  const faults = (...fields: Parameters<typeof form>) =>
    checkDefinition(form(...fields)).map(({ path, code }) => `${path.slice(3).join('.')} ${code}`);

  test('that can be filled in has no faults', () => {
    expect(checkDefinition(application)).toEqual([]);
  });

  test.each<[string, Parameters<typeof form>, string[]]>([
    [
      'two fields of one key',
      [
        { key: 'a', type: 'text' },
        { key: 'a', type: 'date' },
      ],
      ['1.key KEY_TAKEN', '1.label LABEL_TAKEN'],
    ],
    [
      'two fields that are called alike',
      [
        { key: 'a', type: 'text', label: '技术简介' },
        { key: 'b', type: 'text', label: '技术简介 ' },
        { key: 'c', type: 'yesNo' },
        { key: 'd', type: 'text', label: '技术简介', visibleWhen: { field: 'c', equals: true } },
      ],
      ['1.label LABEL_TAKEN'],
    ],
    ['a key every object has', [{ key: 'constructor', type: 'text' }], ['0.key KEY_FORM']],
    ['a label that cannot be seen', [{ key: 'a', type: 'text', label: ' \u200b' }], ['0.label REQUIRED']],
    ['nothing to choose from', [{ key: 'a', type: 'choice' }], ['0.options NO_OPTIONS']],
    ['a table without columns', [{ key: 'a', type: 'table', columns: [] }], ['0.columns NO_COLUMNS']],
    ['a range upside down', [{ key: 'a', type: 'number', min: 2, max: 1 }], ['0.max MIN_ABOVE_MAX']],
    [
      'a condition on nothing',
      [{ key: 'a', type: 'text', visibleWhen: { field: 'b', equals: true } }],
      ['0.visibleWhen CONDITION_UNKNOWN'],
    ],
    [
      'a condition on what it can never say',
      [
        { key: 'a', type: 'yesNo' },
        { key: 'b', type: 'text', visibleWhen: { field: 'a', equals: 'yes' } },
      ],
      ['1.visibleWhen CONDITION_VALUE'],
    ],
    [
      'conditions in a circle, and one that only leads there',
      [
        { key: 'a', type: 'yesNo', visibleWhen: { field: 'b', equals: true } },
        { key: 'b', type: 'yesNo', visibleWhen: { field: 'a', equals: true } },
        { key: 'c', type: 'text', visibleWhen: { field: 'a', equals: true } },
      ],
      ['0.visibleWhen CONDITION_CYCLE', '1.visibleWhen CONDITION_CYCLE'],
    ],
  ])('with %s says so at its place', (_what, fields, expected) => {
    expect(faults(...fields)).toEqual(expected);
  });

  test('is data, whatever it is: nothing makes the check fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, {}, { sections: [{}] })), (value) => {
        expect(checkDefinition(value).length).toBeGreaterThan(0);
      }),
      { seed },
    );
    expect(checkDefinition({ sections: [] })[0]).toEqual({ path: ['sections'], code: 'NO_FIELDS' });
  });
});
