import { dayField, lineField, optionalText, whenFilled } from '@xinglin/kernel/shared/fields';
import { isRegion } from '@xinglin/kernel/shared/regions';
import { z } from 'zod';

export { siteLevels } from './version-content.ts';

/** GB/T 2260, six figures; its province must exist. */
export const areaCodeField = z
  .string()
  .regex(/^\d{6}$/, 'AREA_CODE')
  .refine((code) => isRegion(code.slice(0, 2)), 'AREA_CODE');

const fields = {
  title: lineField(4, 120),
  goal: optionalText(5_000),
  leaderId: z.uuid('REQUIRED'),
  areaCodes: z.array(areaCodeField).min(1, 'REQUIRED').max(34),
  targetSites: z.int().min(1).max(10_000),
  startsOn: dayField,
  endsOn: dayField,
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn > startsOn;
const order = { path: ['endsOn'], message: 'ENDS_BEFORE_START', ...whenFilled('startsOn', 'endsOn') };

export const projectInput = z.strictObject(fields).refine(inOrder, order);
export type ProjectInput = z.output<typeof projectInput>;

/** The technology is chosen once: a project for another one is another project. */
export const newProjectInput = z.strictObject({ ...fields, entryId: z.uuid('REQUIRED') }).refine(inOrder, order);
export type NewProjectInput = z.output<typeof newProjectInput>;

export const templateKinds = ['PLAN', 'READINESS', 'AGREEMENT'] as const;
export type TemplateKind = (typeof templateKinds)[number];
