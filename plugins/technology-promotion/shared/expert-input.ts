import { z } from 'zod';

const oneLine = /^[^\p{Cc}]*$/u;
const line = (max: number) => z.string().trim().min(1, 'REQUIRED').max(max).regex(oneLine, 'TEXT');
const optional = (max: number) => z.string().trim().max(max).regex(oneLine, 'TEXT').nullish();
const day = z.iso.date('DATE');
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, 'KEY');
const subjectList = z
  .array(key)
  .max(12)
  .refine((list) => new Set(list).size === list.length, 'DUPLICATE');
const load = z.int().min(1).max(500).nullish();

const engagement = {
  name: line(50),
  title: optional(60),
  employerId: z.string().nullish(),
  employerName: optional(100),
  subjects: subjectList.min(1, 'REQUIRED'),
  maxLoad: load,
};

/** Whom the association wants 聘任. */
export const expertInvitation = z.strictObject({
  ...engagement,
  email: z.string().trim().toLowerCase().max(200).pipe(z.email('EMAIL')),
});
export type ExpertInvitation = z.output<typeof expertInvitation>;

/** What the association itself records of an expert. */
export const expertInput = z.strictObject(engagement);
export type ExpertInput = z.output<typeof expertInput>;

export const availabilityInput = z
  .strictObject({ maxLoad: load, unavailableFrom: day.nullish(), unavailableTo: day.nullish() })
  .refine(({ unavailableFrom: from, unavailableTo: to }) => !from || !to || from <= to, {
    message: 'ENDS_BEFORE_START',
    path: ['unavailableTo'],
  });
export type AvailabilityInput = z.output<typeof availabilityInput>;

/** What she says of herself, once for all associations. */
export const profileInput = z.strictObject({
  name: line(50),
  title: optional(60),
  degree: optional(60),
  biography: z.string().trim().max(2_000).nullish(),
  subjects: subjectList.min(1, 'REQUIRED'),
  keywords: z.array(line(30)).max(20).default([]),
});
export type ProfileInput = z.output<typeof profileInput>;

/** How somebody is or was tied to an organisation 任职经历与利益关系. */
export const affiliationKinds = ['EMPLOYMENT', 'ADVISING', 'SHAREHOLDING', 'KINSHIP', 'DISPUTE'] as const;

export const affiliationInput = z
  .strictObject({
    kind: z.enum(affiliationKinds, 'REQUIRED'),
    organisationId: z.string().nullish(),
    organisationName: optional(100),
    position: optional(60),
    startedOn: day,
    endedOn: day.nullish(),
  })
  .superRefine(({ organisationId, organisationName, startedOn, endedOn }, check) => {
    if (!organisationId && !organisationName) check.addIssue({ code: 'custom', message: 'REQUIRED', path: ['organisationName'] });
    if (endedOn && endedOn < startedOn) check.addIssue({ code: 'custom', message: 'ENDS_BEFORE_START', path: ['endedOn'] });
  });
export type AffiliationInput = z.output<typeof affiliationInput>;

export const groundsField = z.string().trim().min(2, 'REQUIRED').max(500);
export const groundsInput = z.strictObject({ reason: groundsField });

export const panelInput = z.strictObject({
  name: line(60),
  track: key.nullish(),
  highImpact: z.boolean().default(false),
});
export type PanelInput = z.output<typeof panelInput>;

export const seatKinds = ['CHAIR', 'MEMBER', 'SECRETARY', 'ALTERNATE'] as const;
/** Seats in the order in which alternates step in. A secretary may come from the association's own staff. */
export const seatsInput = z.strictObject({
  seats: z
    .array(z.strictObject({ expertId: z.string().nullish(), userId: z.string().nullish(), seat: z.enum(seatKinds, 'REQUIRED') }))
    .max(99)
    .superRefine((list, check) => {
      const seen = new Set<string>();
      list.forEach(({ expertId, userId, seat }, at) => {
        const who = expertId ?? userId;
        if (!who || (!expertId && seat !== 'SECRETARY')) check.addIssue({ code: 'custom', message: 'REQUIRED', path: [at, 'expertId'] });
        else if (seen.has(who)) check.addIssue({ code: 'custom', message: 'DUPLICATE', path: [at, 'expertId'] });
        else seen.add(who);
      });
    }),
});
export type SeatsInput = z.output<typeof seatsInput>;
