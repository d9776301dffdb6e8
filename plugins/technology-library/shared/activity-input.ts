import { dayField, decimalPlaces, lineField, personNameField, whenFilled } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { methodDetails, methods } from './methods.ts';
import { lineOrEmpty, maybeText, textOrEmpty } from './plain-fields.ts';

const base = {
  title: lineField(4, 120),
  method: z.enum(methods, 'REQUIRED'),
  methods: z.array(z.enum(methods)).max(methods.length).default([]),
  details: z.record(z.string(), z.unknown()).default({}),
  startsOn: dayField,
  endsOn: dayField,
  summary: textOrEmpty(5_000),
  sites: z
    .array(z.strictObject({ adoptionId: z.string().min(1, 'REQUIRED'), role: z.enum(['HOST', 'PARTICIPANT']).default('PARTICIPANT') }))
    .max(500)
    .default([]),
};

const shape = z.strictObject(base);
const begun = z.strictObject({ projectId: z.string().min(1, 'REQUIRED'), ...base });

/** The main method stands among those it counts for, and the fields are that method's. */
const settle = <Given extends z.output<typeof shape>>(given: Given, issues: z.RefinementCtx) => {
  if (given.endsOn < given.startsOn) issues.addIssue({ code: 'custom', path: ['endsOn'], message: 'BEFORE_START' });
  const seen = new Set<string>();
  given.sites.forEach(({ adoptionId }, at) => {
    if (seen.has(adoptionId)) issues.addIssue({ code: 'custom', path: ['sites', at, 'adoptionId'], message: 'SITE_TWICE' });
    seen.add(adoptionId);
  });
  const details = methodDetails[given.method].safeParse(given.details);
  for (const { path, message } of details.error?.issues ?? []) issues.addIssue({ code: 'custom', path: ['details', ...path], message });
  return { ...given, details: { ...details.data } as Record<string, unknown>, methods: [...new Set([given.method, ...given.methods])] };
};

export const activityWords = shape.transform(settle);
export const activityInput = begun.transform(settle);
export type ActivityWords = z.output<typeof activityWords>;

const moment = z.iso.datetime({ offset: true, message: 'DATE' });

export const sessionInput = z
  .strictObject({
    title: lineField(2, 120),
    place: lineOrEmpty(200),
    startsAt: moment,
    endsAt: moment,
    passScore: z.number().min(0).max(999).refine(decimalPlaces(2), 'DECIMALS').nullish(),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), {
    path: ['endsAt'],
    message: 'BEFORE_START',
    ...whenFilled('startsAt', 'endsAt'),
  });
export type SessionInput = z.output<typeof sessionInput>;

/** A person who was there, by whatever way it is known. */
export const attendanceInput = z.strictObject({
  personName: personNameField,
  organisation: lineField(2, 100),
  post: lineOrEmpty(50),
  score: z.number().min(0).max(999).refine(decimalPlaces(2), 'DECIMALS').nullish(),
});
export type AttendanceInput = z.output<typeof attendanceInput>;

/** What somebody types into the page behind the code in the picture. */
export const signInInput = attendanceInput.omit({ score: true });

export const cancelInput = z.strictObject({ reason: maybeText(500).refine((reason) => (reason ?? '').length >= 5, 'REASON_TOO_SHORT') });
