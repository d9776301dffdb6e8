import pg from 'pg';
import { type Command, commands, type Grant, type Model } from './model.ts';
import { appRole } from './roles.ts';

const id = pg.escapeIdentifier;
/** The claim's tenant where its scope acts for one; null otherwise, which equals nothing. */
const acting = '(select ctx.acting_tenant())';
/** Also where somebody's session is looked up in it. */
const reading = '(select ctx.reading_tenant())';

export interface Policy {
  name: string;
  command: Command | 'all';
  using?: string;
  check?: string;
}

function ofClass(model: Model): Policy[] {
  if (model.class === 'reference') return [{ name: 'xl_read', command: 'select', using: 'true' }];
  if (model.class === 'system' || model.tenantColumn === null) return [];
  const own = `${id(model.tenantColumn)} = ${acting}`;
  if (model.class === 'tenant' && !model.identityReads) return [{ name: 'xl_own', command: 'all', using: own, check: own }];
  const seen = model.class === 'shared' ? `${own} or ${id(model.grantee ?? '')} = ${acting}` : `${id(model.tenantColumn)} = ${reading}`;
  const each: Policy[] = [
    { name: 'xl_see', command: 'select', using: seen },
    { name: 'xl_give', command: 'insert', check: own },
    { name: 'xl_change', command: 'update', using: own, check: own },
    { name: 'xl_withdraw', command: 'delete', using: own },
  ];
  return each.filter(({ command }) => model.grants?.some((grant) => grant.command === command) ?? true);
}

/** Compares the pair (owner, object), never the object alone: else a tenant grants itself a foreign row by naming itself owner. */
function shared(model: Model, models: readonly Model[]): Policy[] {
  return model.sharedThrough.map(({ table, owner, object }, at) => {
    const share = models.find((other) => other.table === table);
    const column = (name: string) => share?.columns.find((each) => each.column === name || each.field === name)?.column;
    const [ownerColumn, objectColumn] = [column(owner), column(object)];
    if (!share?.grantee || !ownerColumn || !objectColumn)
      throw new Error(`model ${model.model}: @shared-through ${table}(${owner}, ${object}) names a missing column`);
    const key = model.columns.find((each) => each.field === 'id')?.column;
    if (!key || !model.tenantColumn) throw new Error(`model ${model.model}: @shared-through wants a tenant table with a field id`);
    const pairs = `select s.${id(ownerColumn)}, s.${id(objectColumn)} from public.${id(table)} s where s.${id(share.grantee)} = ${acting}`;
    return { name: `xl_by_share_${at + 1}`, command: 'select', using: `(${id(model.tenantColumn)}, ${id(key)}) in (${pairs})` };
  });
}

function explicit(model: Model): Policy[] {
  return model.policies.map(({ command, expression }, at) => ({
    name: `xl_extra_${model.policies.length - at}`,
    command,
    ...(command === 'insert' ? {} : { using: expression }),
    ...(command === 'select' || command === 'delete' ? {} : { check: expression }),
  }));
}

/**
 * Of several policies PostgreSQL asks the one whose name comes last first, and the others only when it says no: hence names and
 * numbers that put the tenant's own rows before what is written in the model, and that in the order in which it is written.
 */
export function policiesOf(model: Model, models: readonly Model[]): Policy[] {
  const counterparts = model.counterparts.map(
    (column, at): Policy => ({
      name: `xl_counterpart_${at + 1}`,
      command: 'select',
      using: `${id(column)} = ${acting}`,
    }),
  );
  return [...ofClass(model), ...counterparts, ...shared(model, models), ...explicit(model)];
}

/** Without @grant the app may do what some policy speaks of, and nothing else. */
export function grantsOf(model: Model, models: readonly Model[]): readonly Grant[] {
  if (model.grants) return model.grants;
  const policies = policiesOf(model, models);
  const covered = (command: Command) => policies.some((policy) => policy.command === command || policy.command === 'all');
  return commands.filter(covered).map((command) => ({ command, columns: null }));
}

export function tableSql(model: Model, models: readonly Model[]): string {
  const table = `public.${id(model.table)}`;
  const grants = grantsOf(model, models).map(({ command, columns }) => `${command}${columns ? ` (${columns.map(id).join(', ')})` : ''}`);
  return [
    `alter table ${table} enable row level security;`,
    // Reference rows are written by migrations and by triggers of the owner; nobody else may write them anyway.
    `alter table ${table} ${model.class === 'reference' ? 'no force' : 'force'} row level security;`,
    `revoke all on table ${table} from public, ${appRole};`,
    ...(grants.length ? [`grant ${grants.join(', ')} on table ${table} to ${appRole};`] : []),
    ...policiesOf(model, models).map(
      ({ name, command, using, check }) =>
        `create policy ${name} on ${table} for ${command} to ${appRole}${using ? ` using (${using})` : ''}${check ? ` with check (${check})` : ''};`,
    ),
  ].join('\n');
}
