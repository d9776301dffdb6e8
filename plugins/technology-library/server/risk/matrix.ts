// The matrix 风险矩阵: how many open risks stand in each cell.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { RiskFilter, type RiskWish, risksWhere } from './list.ts';

interface Cell {
  likelihood: number;
  impact: number;
  risks: number;
}

export const readMatrix = async (ctx: Context, inherent: boolean, wish: RiskWish | null | undefined): Promise<Cell[]> => {
  const where = { AND: [allowed(ctx, 'read', 'Risk'), risksWhere(wish), { stage: { not: 'CLOSED' } }] };
  if (inherent) {
    const groups = await ctx.db.risk.groupBy({ by: ['likelihood', 'impact'], where, _count: { _all: true } });
    return groups.map(({ likelihood, impact, _count }) => ({ likelihood, impact, risks: _count._all }));
  }
  const groups = await ctx.db.risk.groupBy({ by: ['residualLikelihood', 'residualImpact'], where, _count: { _all: true } });
  return groups.map(({ residualLikelihood, residualImpact, _count }) => ({
    likelihood: residualLikelihood,
    impact: residualImpact,
    risks: _count._all,
  }));
};

const CellRef = builder.objectRef<Cell>('RiskCell').implement({
  description: 'One cell of the risk matrix in which there is a risk.',
  fields: (t) => ({ likelihood: t.exposeInt('likelihood'), impact: t.exposeInt('impact'), risks: t.exposeInt('risks') }),
});

builder.queryField('riskMatrix', (t) =>
  t.field({
    type: [CellRef],
    description: 'Risks that are not closed, by likelihood and impact; cells without any are left out.',
    authScopes: { can: ['read', 'Risk'] },
    args: {
      inherent: t.arg.boolean({ description: 'As if nothing were done; otherwise as the last review found it.' }),
      filter: t.arg({ type: RiskFilter }),
    },
    resolve: (_root, { inherent, filter }, ctx) => readMatrix(ctx, inherent ?? false, filter),
  }),
);
