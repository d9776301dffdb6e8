// What an applicant should look at again before handing in, and what would refuse it besides a gap in the form.
import type { Context } from '@xinglin/kernel/context';
import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import { visibleKeys } from '@xinglin/kernel/shared/forms/conditions';
import { fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import type { ChannelRule } from '../../shared/channels.ts';
import { announcedTo, formOf } from './announced-call.ts';
import { contentIssues } from './content-issues.ts';

export interface Finding {
  /** OWN_NAME or FOR_PROFIT, or the code of what refuses it. */
  code: string;
  /** Path of the field in the draft. */
  path: string;
  label: string;
  /** What was found. */
  text: string;
  /** It refuses the submission; of the rest the association judges. */
  blocks: boolean;
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
 * What no form can hold and still refuses; the applicant's own name where blind reviewers will read it, in the title or in an answer that is not hidden from
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
    return name ? [{ code: 'OWN_NAME', path, label, text: name, blocks: false }] : [];
  };
  const profit = fieldsOf(form).find(({ key }) => key === 'forProfit');
  const rule = (call.channelRules as ChannelRule[]).find(({ channel }) => channel === row.channel);
  const labelAt = (path: string) => fieldsOf(form).find(({ key }) => key === path.split('.')[1])?.label;
  return [
    ...(rule ? contentIssues(call, rule, row, ctx.now()) : []).map(
      ({ path, code }): Finding => ({ code, path, label: labelAt(path) ?? '', text: '', blocks: true }),
    ),
    ...named('title', '', row.title),
    ...open.flatMap(({ key, label }) => named(`answers.${key}`, label, answers[key])),
    ...(profit && answers.forProfit === true
      ? [{ code: 'FOR_PROFIT', path: 'answers.forProfit', label: profit.label, text: '', blocks: false }]
      : []),
  ];
};
