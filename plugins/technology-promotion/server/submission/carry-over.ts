// What an earlier application of the same organisation brings into a new draft, as far as the announced form asks for it.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type Answers, answersSchema } from '@xinglin/kernel/shared/forms/answers';
import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { redactionSchema } from '@xinglin/kernel/shared/forms/redact';
import type { ModelRow } from '@xinglin/prisma';

interface Schema {
  safeParse: (value: unknown) => { success: boolean };
}

/** Answer by answer: what does not fit the form of today is left out. Files stay with what they were handed in with. */
const fitting = (form: FormDefinition, schema: Schema, earlier: Answers): Answers =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ key, type }) => {
      const value = earlier[key];
      const fits = type !== 'file' && value !== undefined && value !== null && schema.safeParse({ [key]: value }).success;
      return fits ? [[key, value] as const] : [];
    }),
  );

export type Carried = Pick<ModelRow<'Submission'>, 'answers' | 'blindAnswers' | 'voucher' | 'avoid'>;

/** The organisation's own earlier application; anybody else's answers like one that is not there. */
export const carryOver = async (ctx: Context, form: FormDefinition, sourceId: string): Promise<{ [K in keyof Carried]: object }> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const source = await ctx.db.submission.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Submission'), { tenantId, id: asId(sourceId) }] },
  });
  if (!source) throw new NotAllowedError();
  return {
    answers: fitting(form, answersSchema(form, { draft: true }), (source.answers ?? {}) as Answers),
    blindAnswers: fitting(form, redactionSchema(form), (source.blindAnswers ?? {}) as Answers),
    voucher: (source.voucher ?? {}) as object,
    avoid: (source.avoid ?? []) as object,
  };
};
