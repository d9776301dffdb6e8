import { dayField, decimalPlaces, lineField, personNameField, reasonField, whenFilled } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { lineOrEmpty, maybeDay, maybeId } from './plain-fields.ts';

/** What people do in a project, those first without whom it cannot go on. */
export const teamRoles = ['LEADER', 'GUIDE', 'TEACHER', 'LIAISON', 'DATA', 'QUALITY'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** A project in implementation has these. */
export const neededRoles = ['LEADER', 'GUIDE'] as const satisfies readonly TeamRole[];

export const recordKinds = ['TRAINING', 'QUALIFICATION'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a role must have on record and valid on the day: who teaches was taught, who guides is qualified. */
export const roleNeeds: Readonly<Partial<Record<TeamRole, RecordKind>>> = {
  GUIDE: 'QUALIFICATION',
  TEACHER: 'TRAINING',
  QUALITY: 'TRAINING',
};

/** So many days before its last one a record is shown as running out. */
export const EXPIRING_DAYS = 60;

/** Somebody of the association, or a name with an employer. */
export const teamPersonInput = z
  .strictObject({ userId: maybeId, name: lineOrEmpty(50), employer: lineOrEmpty(100), title: lineOrEmpty(60) })
  .refine(({ userId, name }) => Boolean(userId) || name !== '', { path: ['name'], message: 'REQUIRED' })
  .refine(({ userId, employer }) => Boolean(userId) || employer !== '', { path: ['employer'], message: 'REQUIRED' });
export type TeamPersonInput = z.output<typeof teamPersonInput>;

/** Who she is stays; a name may be spelt right, an employer and a post change. */
export const teamPersonChange = z.strictObject({ name: personNameField, employer: lineField(1, 100), title: lineOrEmpty(60) });
export type TeamPersonChange = z.output<typeof teamPersonChange>;

export const teamMemberInput = z
  .strictObject({ personId: z.uuid('REQUIRED'), role: z.enum(teamRoles), sinceOn: dayField, untilOn: maybeDay })
  .refine(({ sinceOn, untilOn }) => !untilOn || untilOn >= sinceOn, {
    path: ['untilOn'],
    message: 'ENDS_BEFORE_START',
    ...whenFilled('sinceOn'),
  });
export type TeamMemberInput = z.output<typeof teamMemberInput>;

export const teamEndInput = z.strictObject({ untilOn: dayField, reason: reasonField });

export const trainingFields = z.strictObject({
  kind: z.enum(recordKinds),
  title: lineField(2, 120),
  issuer: lineOrEmpty(100),
  number: lineOrEmpty(60),
  hours: z.number().positive('NOT_POSITIVE').max(10_000).refine(decimalPlaces(1), 'DECIMALS').nullish(),
  doneOn: dayField,
  validUntil: maybeDay,
  fileId: maybeId,
});
export const trainingEnds = ({ doneOn, validUntil }: { doneOn: string; validUntil: string | null }): boolean =>
  !validUntil || validUntil >= doneOn;
export const trainingOrder = { path: ['validUntil'], message: 'ENDS_BEFORE_START', ...whenFilled('doneOn') };
export const trainingInput = trainingFields.refine(trainingEnds, trainingOrder);
export type TrainingInput = z.output<typeof trainingInput>;

export const takeOverInput = z.strictObject({ validUntil: maybeDay });
