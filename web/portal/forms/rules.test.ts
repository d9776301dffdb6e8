// The kit draws forms, the kernel knows their rules; here is where both are in sight.
import { criteriaDefinition } from '@xinglin/kernel/shared/forms/criteria';
import { formDefinition } from '@xinglin/kernel/shared/forms/definition';
import { criteriaRules, formRules } from '@xinglin/kernel/shared/forms/rules';
import type { CriteriaBuilder } from '@xinglin/kit/forms/criteria-builder.tsx';
import type { FormBuilder } from '@xinglin/kit/forms/form-builder.tsx';
import { newColumn, newField, retyped, retypedColumn } from '@xinglin/kit/forms/retyped.ts';
import { columnTypes, type FormField, fieldTypes } from '@xinglin/kit/forms/types.ts';
import zh from '@xinglin/kit/i18n/kit.zh-cn.ts';
import type { ComponentProps } from 'react';
import { expect, expectTypeOf, test } from 'vitest';

const named = <T extends { label: string }>(one: T): T => ({ ...one, label: '名称' });
const issues = (field: FormField) => formRules.check({ sections: [{ key: 's1', title: '部分', fields: [field] }] });

test('the rules fit the builders, and both sides mean the same by a definition', () => {
  expectTypeOf(formRules).toExtend<ComponentProps<typeof FormBuilder>['rules']>();
  expectTypeOf(criteriaRules).toExtend<ComponentProps<typeof CriteriaBuilder>['rules']>();
  expectTypeOf(formDefinition.parse).returns.toEqualTypeOf<ComponentProps<typeof FormBuilder>['value']>();
  expectTypeOf(criteriaDefinition.parse).returns.toEqualTypeOf<ComponentProps<typeof CriteriaBuilder>['value']>();
});

test.each(fieldTypes)('a new question turned into %s lacks words and nothing else', (type) => {
  const made = retyped(newField(['q1']), type);
  const field = {
    ...named(made),
    ...(made.options ? { options: made.options.map(named) } : {}),
    ...(made.columns ? { columns: made.columns.map(named) } : {}),
  };
  expect(issues(field)).toEqual([]);
  expect(issues(made).map(({ code }) => code)).toContain('REQUIRED');
});

test.each(fieldTypes.flatMap((from) => fieldTypes.map((to) => [from, to] as const)))('%s turned into %s and back', (from, to) => {
  const codes = issues(retyped(retyped(retyped(newField([]), from), to), from)).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['REQUIRED']));
});

test.each(columnTypes)('a column turned into %s is right as well', (type) => {
  const column = retypedColumn(named(newColumn([])), type);
  const field = named(retyped(newField([]), 'table'));
  expect(issues({ ...field, columns: [{ ...column, ...(column.options ? { options: column.options.map(named) } : {}) }] })).toEqual([]);
});

test('everything that can be wrong has words', () => {
  const wrong = formRules.check({
    sections: [{ key: 'constructor', title: '', fields: [{ key: 'a', type: 'choice', label: '甲', required: true, blind: false }] }],
  });
  for (const { code } of wrong) expect(Object.keys(zh)).toContain(`issue.${code}`);
});
