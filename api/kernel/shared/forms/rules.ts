// What the kit's builders and renderers ask back: they draw forms and know no rule.
import { answersSchema, completeness } from './answers.ts';
import { visibleKeys } from './conditions.ts';
import { checkCriteria, scaleValues, scoresSchema } from './criteria.ts';
import { checkDefinition } from './definition.ts';
import { formLimits } from './limits.ts';

export const formRules = { visibleKeys, check: checkDefinition, schema: answersSchema, completeness, limits: formLimits } as const;
export const criteriaRules = { check: checkCriteria, scaleValues, schema: scoresSchema, limits: formLimits } as const;
