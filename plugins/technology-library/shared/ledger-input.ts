import { dayField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { maybeId } from './plain-fields.ts';

/** A line by hand: what no act has written. It belongs to a project, a technology or a site, or to none. */
export const noteInput = z.strictObject({
  note: z.string().trim().min(5, 'NOTE_TOO_SHORT').max(2_000),
  occurredOn: dayField,
  projectId: maybeId,
  entryId: maybeId,
  adoptionId: maybeId,
});
export type NoteInput = z.output<typeof noteInput>;

/** What is right instead of a line: the line itself stays as it is. */
export const correctionLine = z.strictObject({ note: z.string().trim().min(5, 'NOTE_TOO_SHORT').max(2_000), occurredOn: dayField });

/** By what a line speaks of, for the lanes of the timeline. */
export const laneOf = (act: string): 'entry' | 'project' | 'site' | 'agreement' | 'activity' | 'note' => {
  if (/^(entry|version|credential|ip)-/.test(act)) return 'entry';
  if (/^(project|plan|request|consent|risk|report|complaint|budget|team|policy)-/.test(act)) return 'project';
  if (/^agreement-/.test(act)) return 'agreement';
  if (/^(activity|session|certificate)-/.test(act)) return 'activity';
  return act === 'note' ? 'note' : 'site';
};
export const lanes = ['entry', 'project', 'site', 'agreement', 'activity', 'note'] as const;
