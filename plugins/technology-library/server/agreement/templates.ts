// Terms that an association keeps for its next agreements.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { agreementTemplateInput } from '../../shared/agreement-input.ts';
import type { Term } from '../../shared/terms.ts';
import { inRoleOrder } from './content.ts';

const MOST = 50;

export const AgreementTemplateRef = builder.prismaObject('PromotionTemplate', {
  variant: 'AgreementTemplate',
  description: 'Terms of an agreement, by heading, for the next one.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    terms: t.field({
      type: 'JSON',
      description: '[{ key, heading, text }]',
      select: { content: true },
      resolve: ({ content }) => (content as { terms?: unknown } | null)?.terms ?? [],
    }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

/** The names of these parties become places for those of the next ones. */
const withoutNames = (terms: readonly Term[], names: Readonly<Record<'association' | 'holder' | 'site' | 'technology', string>>): Term[] =>
  terms.map((term) => ({
    ...term,
    text: Object.entries(names).reduce((text, [place, name]) => (name ? text.replaceAll(name, `{${place}}`) : text), term.text),
  }));

export const keepTemplate = async (ctx: Context, agreementId: string, name: string): Promise<string> => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, 'update', 'Agreement'), { id: agreementId }] },
    include: { parties: true },
  });
  if (!row) throw new NotAllowedError();
  const { tenantId } = row;
  if ((await ctx.db.promotionTemplate.count({ where: { tenantId, kind: 'AGREEMENT', name } })) > 0) throw wrongField('name', 'NAME_TAKEN');
  const [association, holder, site] = inRoleOrder(row.parties).map((party) => party.name);
  const names = { site: site ?? '', holder: holder ?? '', association: association ?? '', technology: row.entryTitle };
  const terms = withoutNames(row.terms as unknown as Term[], names);
  const { id } = await ctx.db.promotionTemplate.create({
    data: { tenantId, kind: 'AGREEMENT', name, content: { terms } as unknown as object },
  });
  await ctx.audit('agreement-template.kept', { on: ['PromotionTemplate', id], label: name, after: { terms } });
  return id;
};

builder.queryField('agreementTemplates', (t) =>
  t.prismaField({
    type: [AgreementTemplateRef],
    description: 'Templates of agreements that are not retired, by name.',
    authScopes: { can: ['read', 'PromotionTemplate'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.promotionTemplate.findMany({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), { kind: 'AGREEMENT', retired: false }] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST,
      }),
  }),
);

const reread = (ctx: Context, id: string) => ({ AND: [allowed(ctx, 'read', 'PromotionTemplate'), { id }] });

builder.mutationField('keepAgreementTemplate', (t) =>
  t.prismaField({
    type: AgreementTemplateRef,
    description: 'Keeps the terms of an agreement for the next ones, without the names in them.',
    authScopes: { can: ['create', 'PromotionTemplate'] },
    errors: {},
    args: { agreementId: t.arg.id({ required: true }), name: t.arg.string({ required: true }) },
    resolve: async (query, _root, { agreementId, name }, ctx) => {
      const id = await keepTemplate(ctx, asId(agreementId), parseInput(agreementTemplateInput, { name }).name);
      return ctx.db.promotionTemplate.findFirstOrThrow({ ...query, where: reread(ctx, id) });
    },
  }),
);
