import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'REQUIRED')
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'TEXT');

export const meetingInput = z.strictObject({
  callId: z.string().min(1, 'REQUIRED'),
  panelId: z.string().min(1, 'REQUIRED'),
  roundId: z.string().nullish(),
  title: z.string().trim().min(4, 'REQUIRED').max(120),
  place: z.string().trim().max(200).default(''),
  startsAt: z.iso.datetime({ offset: true, message: 'DATE' }),
  dossierIds: z.array(z.string()).min(1, 'REQUIRED').max(500),
});
export type MeetingInput = z.output<typeof meetingInput>;

/** What of a planned meeting can be changed. */
export const meetingChange = meetingInput.pick({ title: true, place: true, startsAt: true });
export type MeetingChange = z.output<typeof meetingChange>;

export const votes = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
export const ballotInput = z.strictObject({ vote: z.enum(votes, 'REQUIRED'), dissent: z.string().trim().max(2_000).default('') });
export const noteInput = z.strictObject({ note: line(500) });
export const attendanceStates = ['PRESENT', 'LEFT', 'ABSENT'] as const;
