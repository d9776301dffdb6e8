// Rules of the samples alone: the real ones stand beside the server, which the kit does not know.
import { z } from 'zod/mini';
import type { CriteriaDefinition, CriteriaRules, FormDefinition, FormRules } from '../forms/types.ts';

const visibleKeys: FormRules['visibleKeys'] = (definition, answers) => {
  const said = answers as Record<string, unknown>;
  const fields = definition.sections.flatMap((section) => section.fields);
  return new Set(fields.filter(({ visibleWhen: on }) => !on || said[on.field] === on.equals).map(({ key }) => key));
};

const check: FormRules['check'] = (value) =>
  (value as FormDefinition).sections.flatMap(({ title, fields }, at) => [
    ...(title ? [] : [{ path: ['sections', at, 'title'], code: 'REQUIRED' }]),
    ...fields.flatMap(({ label }, to) => (label ? [] : [{ path: ['sections', at, 'fields', to, 'label'], code: 'REQUIRED' }])),
  ]);

const schema = (definition: FormDefinition) =>
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((answers: Record<string, unknown>, context) => {
      const visible = visibleKeys(definition, answers);
      for (const { key, required } of definition.sections.flatMap((section) => section.fields)) {
        if (required && visible.has(key) && answers[key] === undefined)
          context.issues.push({ code: 'custom', message: 'REQUIRED', path: [key], input: answers });
      }
      return answers;
    }),
  );

export const sampleRules = { visibleKeys, check, schema };

export const sampleCriteriaRules: CriteriaRules = {
  check: (value) =>
    (value as CriteriaDefinition).criteria.flatMap(({ label }, at) =>
      label ? [] : [{ path: ['criteria', at, 'label'], code: 'REQUIRED' }],
    ),
  scaleValues: ({ min, max, step }) =>
    Array.from({ length: Math.round((max - min) / step) + 1 }, (_one, at) => Number((min + at * step).toFixed(6))),
};

export const sampleScores = (definition: CriteriaDefinition) =>
  z.object(
    Object.fromEntries(
      definition.criteria.map(({ key }) => [key, z.object({ score: z.optional(z.number()), notApplicable: z.optional(z.boolean()) })]),
    ),
  );
