// A module written without any care: its verbs take ids as they come and write what they are told. It stands for every
// mistake still to be made; the database's refusals are all that is left, and outside they must all read alike.
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { defineServerPlugin } from '@xinglin/kernel/plugin';

interface Aim {
  tenantId: string;
  id: string;
}
type Act = (ctx: Context, aim: Aim) => Promise<unknown>;

/** By the refusal that each is meant to provoke. */
export const clumsyActs: Readonly<Record<string, Act>> = {
  /** P2025: a row that must be there is not, for this one. */
  clumsyUpdate: (ctx, { tenantId, id }) => ctx.db.memo.update({ where: { tenantId_id: { tenantId, id } }, data: { title: 'mine' } }),
  clumsyDelete: (ctx, { tenantId, id }) => ctx.db.memo.delete({ where: { tenantId_id: { tenantId, id } } }),
  /** P2003: a link to a row of another organisation, which foreign keys would find. */
  clumsyLink: (ctx, { id }) =>
    ctx.db.licence.create({ data: { tenantId: ctx.viewer.tenantId ?? '', kind: 'clumsy', number: id, fileId: id } }),
  /** 42501: a row written into another organisation. */
  clumsyWrite: (ctx, { tenantId, id }) => ctx.db.memo.create({ data: { tenantId, number: `clumsy ${id}`, title: 'mine', authorId: id } }),
  clumsyRaw: (ctx, { tenantId, id }) =>
    ctx.db.$executeRaw`insert into department (id, tenant_id, name) values (${id}::uuid, ${tenantId}::uuid, 'clumsy')`,
  /** P2002: a key that a foreign row has already. */
  clumsyKey: (ctx, { tenantId, id }) => ctx.db.memo.create({ data: { id, tenantId, number: `clumsy ${id}`, title: 'mine', authorId: id } }),
};

const register = async () => {
  for (const [name, act] of Object.entries(clumsyActs)) {
    builder.mutationField(name, (t) =>
      t.boolean({
        authScopes: { acting: true },
        errors: { directResult: false },
        args: { tenantId: t.arg.id({ required: true }), id: t.arg.id({ required: true }) },
        resolve: async (_root, { tenantId, id }, ctx) => {
          await act(ctx, { tenantId: String(tenantId), id: String(id) });
          return true;
        },
      }),
    );
  }
};

export const clumsyPlugin = defineServerPlugin({ id: 'clumsy', permissions: {}, roles: {}, schema: register });
