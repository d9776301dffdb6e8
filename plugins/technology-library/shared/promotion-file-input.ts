import { z } from 'zod';

/** What a file can hang on. */
export const fileTargets = ['RESPONSE', 'FIGURE', 'ACTIVITY', 'SESSION', 'STEP', 'SAFETY_EVENT', 'CLAIM'] as const;
export type FileTarget = (typeof fileTargets)[number];

/** PHOTO and DOCUMENT stand everywhere; MATERIAL 课件 and SIGN_IN 签到表 belong to activities. */
export const fileKinds = ['PHOTO', 'DOCUMENT', 'MATERIAL', 'SIGN_IN'] as const;
export type FileKind = (typeof fileKinds)[number];

const ofActivities: readonly FileTarget[] = ['ACTIVITY', 'SESSION'];
export const kindsOn = (target: FileTarget): readonly FileKind[] => (ofActivities.includes(target) ? fileKinds : ['PHOTO', 'DOCUMENT']);

/** Files that come with an act, brought before. */
export const MOST_FILES = 10;
export const fileIdsField = z
  .array(z.uuid())
  .max(MOST_FILES)
  .nullish()
  .transform((ids) => ids ?? []);

/** Files for something that is there already. */
export const addFilesInput = z
  .strictObject({
    on: z.enum(fileTargets),
    id: z.uuid(),
    kind: z.enum(fileKinds).nullish(),
    /** The sites that take part read it too. */
    forSites: z.boolean().default(false),
    fileIds: z.array(z.uuid()).min(1, 'REQUIRED').max(MOST_FILES),
  })
  .superRefine(({ on, kind, forSites }, ctx) => {
    if (kind && !kindsOn(on).includes(kind)) ctx.addIssue({ code: 'custom', path: ['kind'], message: 'FILE_KIND' });
    // A sign-in sheet names people of every site, and so may a picture.
    if (forSites && kind !== 'MATERIAL') ctx.addIssue({ code: 'custom', path: ['forSites'], message: 'ONLY_MATERIAL' });
  });
export type AddFilesInput = z.output<typeof addFilesInput>;

/** Stages in which what was shown stands as it is: nothing is added, nothing taken off. */
export const stagesClosed: Readonly<Record<FileTarget, readonly string[]>> = {
  RESPONSE: ['VERIFIED', 'WAIVED'],
  FIGURE: ['VERIFIED', 'LOCKED', 'CORRECTED'],
  ACTIVITY: ['CANCELLED'],
  SESSION: ['CANCELLED'],
  STEP: [],
  SAFETY_EVENT: ['CLOSED'],
  CLAIM: ['CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN'],
};
