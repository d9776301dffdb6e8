import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type FormDefinition, type FormField, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import type { ComparedText } from '../rules/similarity/shingles.ts';
import { sideBySide } from '../rules/similarity/side-by-side.ts';
import { comparedText } from './compared-text.ts';
import { SimilarPairRef } from './type.ts';

interface ComparedField {
  key: string;
  label: string;
  left: string;
  right: string;
  likeness: number;
  /** Places in UTF-16 units: [{ a: { start, end }, b: { start, end }, length }] */
  passages: unknown;
}

interface Comparison {
  pair: ModelRow<'SimilarPair'>;
  fields: ComparedField[];
}

const newest = (ctx: Context, tenantId: string, dossierId: string) =>
  ctx.db.dossierRevision.findFirst({ where: { tenantId, dossierId }, orderBy: { number: 'desc' } });

const fieldsAsked = async (ctx: Context, tenantId: string, callId: string, number: number): Promise<FormField[]> => {
  const form = await ctx.db.formVersion.findFirst({ where: { tenantId, callId, kind: 'APPLICATION', number } });
  return form ? fieldsOf(form.definition as unknown as FormDefinition) : [];
};

/** What was chosen is read by its label; its value is the form's own. */
const inWords = (asked: readonly FormField[], revision: ModelRow<'DossierRevision'>) => {
  const answers = { ...(revision.answers as Record<string, unknown>) };
  for (const { key, options = [] } of asked) {
    const chosen = options.find(({ value }) => value === answers[key]);
    if (chosen) answers[key] = chosen.label;
  }
  return { title: revision.title, answers: answers as ModelRow<'DossierRevision'>['answers'] };
};

const textIn = ({ fields }: ComparedText, key: string) => fields.find((field) => field.key === key)?.text ?? '';

/** `query` is what else is asked of the pair. */
export const comparePair = async (ctx: Context, id: string, query: object): Promise<Comparison | null> => {
  const pair = await ctx.db.similarPair.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'SimilarPair'), { id }] } });
  if (!pair) return null;
  const { tenantId, callId } = pair;
  const [one, other] = [await newest(ctx, tenantId, pair.leftId), await newest(ctx, tenantId, pair.rightId)];
  if (!one || !other) return { pair, fields: [] };
  const asked = await fieldsAsked(ctx, tenantId, callId, one.formNumber);
  const left = comparedText({ id: pair.leftId }, inWords(asked, one));
  const right = comparedText({ id: pair.rightId }, inWords(asked, other));
  const compared = new Map(sideBySide(left, right).fields.map((field) => [field.key, field]));
  const labels = new Map(asked.map(({ key, label }) => [key, label]));
  const answered = new Set([...left.fields, ...right.fields].map(({ key }) => key));
  const inOrder = ['title', ...labels.keys()].filter((key) => answered.has(key));
  const keys = [...new Set([...inOrder, ...answered])];
  return {
    pair,
    fields: keys.map((key) => {
      const found = compared.get(key);
      return {
        key,
        label: labels.get(key) ?? '',
        left: textIn(left, key),
        right: textIn(right, key),
        likeness: found?.overlap ?? 0,
        passages: found?.passages ?? [],
      };
    }),
  };
};

const ComparedFieldRef = builder.objectRef<ComparedField>('ComparedField').implement({
  description: 'One answer of both, and what they have in common.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Of the form; `title` for the title.' }),
    label: t.exposeString('label', { description: 'As the form calls it; empty for the title.' }),
    left: t.exposeString('left'),
    right: t.exposeString('right'),
    likeness: t.exposeFloat('likeness', { description: '0 … 1' }),
    passages: t.field({
      type: 'JSON',
      description: '[{ a: { start, end }, b: { start, end }, length }], in the order of the left text.',
      resolve: ({ passages }) => passages,
    }),
  }),
});

const ComparisonRef = builder.objectRef<Comparison>('SimilarComparison').implement({
  description: 'Two alike submissions side by side.',
  fields: (t) => ({
    pair: t.field({ type: SimilarPairRef, resolve: ({ pair }) => pair }),
    fields: t.field({ type: [ComparedFieldRef], resolve: ({ fields }) => fields }),
  }),
});

builder.queryField('similarComparison', (t) =>
  t.field({
    type: ComparisonRef,
    nullable: true,
    description: 'A possible duplicate side by side; null when there is none that you may read.',
    authScopes: { can: ['read', 'SimilarPair'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx, info) => comparePair(ctx, asId(id), queryFromInfo({ context: ctx, info, path: ['pair'] })),
  }),
);
