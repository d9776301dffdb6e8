// What an applicant should look at again before handing in. Nothing here refuses a submission: the association judges.
import type { Context } from '@xinglin/kernel/context';
import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import { visibleKeys } from '@xinglin/kernel/shared/forms/conditions';
import { fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import { announcedTo, formOf } from './announced-call.ts';

export interface Finding {
  /** OWN_NAME or FOR_PROFIT */
  code: string;
  /** Path of the field in the draft. */
  path: string;
  label: string;
  /** What was found. */
  text: string;
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsIn)
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(textsIn)
        : [];

/** Short names of two characters or fewer are found everywhere. */
const namesOf = async (ctx: Context, id: string): Promise<string[]> => {
  const card = await ctx.db.organisationCard.findUnique({ where: { id }, select: { name: true, shortName: true } });
  return [...new Set([card?.name, card?.shortName])].filter((name): name is string => (name?.length ?? 0) > 2);
};

/**
 * The applicant's own name where blind reviewers will read it, in the title or in an answer that is not hidden from
 * them; and a for-profit applicant, which may not be the only promoter of a technology (2009 notice).
 */
export const findingsIn = async (ctx: Context, row: ModelRow<'Submission'>): Promise<Finding[]> => {
  if (!['DRAFT', 'SUPPLEMENT_REQUESTED'].includes(row.stage)) return [];
  const call = await announcedTo(ctx, row.callId);
  if (!call) return [];
  const names = await namesOf(ctx, row.tenantId);
  const answers = (row.answers ?? {}) as Answers;
  const form = formOf(call, row.channel);
  const visible = visibleKeys(form, answers);
  const open = fieldsOf(form).filter(({ key, blind, type }) => !blind && type !== 'file' && visible.has(key));
  const named = (path: string, label: string, value: unknown): Finding[] => {
    const name = names.find((each) => textsIn(value).some((text) => text.includes(each)));
    return name ? [{ code: 'OWN_NAME', path, label, text: name }] : [];
  };
  const profit = fieldsOf(form).find(({ key }) => key === 'forProfit');
  return [
    ...named('title', '', row.title),
    ...open.flatMap(({ key, label }) => named(`answers.${key}`, label, answers[key])),
    ...(profit && answers.forProfit === true ? [{ code: 'FOR_PROFIT', path: 'answers.forProfit', label: profit.label, text: '' }] : []),
  ];
};
