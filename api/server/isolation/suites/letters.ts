// Orders, mails and notices, each judged as the one who gets it would read it.
import type { Judge } from '../truth/judge.ts';
import type { Wall } from '../truth/may-see.ts';
import type { Left } from '../world/aftermath.ts';
import type { World } from '../world/build.ts';
import type { Principal } from '../world/principals.ts';

const house = (world: World, tenantId: unknown): Principal | undefined =>
  world.principals.find(({ tenant, refused }) => tenant?.id === tenantId && refused === null);

/** The person behind an address, acting for the organisation that writes to her or for any other of hers. */
const addressee = (world: World, address: unknown, tenantId: unknown): Principal | undefined => {
  const user = world.snapshot.find(({ table, values }) => table.name === 'user' && values.email === address);
  const [first, ...others] = world.principals.filter(({ userId }) => userId !== null && userId === user?.values.id);
  return [first, ...others].find((who) => who?.tenant?.id === tenantId) ?? first;
};

/** What somebody outside is told: her own row, who writes to her, and for whom. */
const outside =
  (world: World, { recipient, tenant_id: tenantId }: Left['row'], actor: Principal) =>
  (forbidden: string) => {
    const own = world.snapshot.some(
      ({ values }) =>
        Object.values(values).includes(recipient) && Object.values(values).some((value) => forbidden.startsWith(`${value} of `)),
    );
    const sender = world.snapshot.find(({ table, values }) => table.name === 'tenant' && values.id === tenantId);
    const byName = Object.values(sender?.values ?? {}).some((value) => forbidden.startsWith(`${value} of `));
    const writer = world.snapshot.some(
      ({ table, values }) =>
        ['user', 'member'].includes(table.name) &&
        (values.user_id ?? values.id) === actor.userId &&
        forbidden.startsWith(`${values.name} of `),
    );
    return own || byName || writer;
  };

/** What an organisation that nobody can enter yet is told of itself: its people read it once they are let in again. */
const ofThemselves =
  (world: World, tenantId: unknown) =>
  (forbidden: string): boolean =>
    world.snapshot.some(
      ({ table, values }) =>
        (values.tenant_id === tenantId || (table.name === 'tenant' && values.id === tenantId)) &&
        Object.values(values).some((value) => forbidden.startsWith(`${value} of `)),
    );

/**
 * Forbidden values in what an act left behind; what the actor typed herself is hers to send. Where the wall between
 * organisations stands alone, a colleague's role keeps nothing from her, in a notice no more than in an answer.
 */
export const judgeLeft = (world: World, judge: Judge, wall: Wall, actor: Principal, left: readonly Left[], typed: string): string[] =>
  left.flatMap(({ table, row }) => {
    const told = (who: Principal | undefined, text: unknown, by: Wall, excused = (_: string) => false) => {
      const reader = who ?? world.principals.find(({ name }) => name === 'anonymous');
      if (!reader) return [];
      return judge
        .judge(JSON.stringify(text), reader, by, typed)
        .forbidden.filter((each) => !excused(each))
        .map((each) => `${table} to ${reader.name}: ${each}`);
    };
    // An order is read by the worker in the name of the organisation; the platform's own chores are the platform's.
    const closed = row.tenant_id && !house(world, row.tenant_id) ? ofThemselves(world, row.tenant_id) : undefined;
    if (table === 'job')
      return told(house(world, row.tenant_id ?? world.tenants[0]?.id), [row.payload, row.dedupe_key], 'organisation', closed);
    if (table === 'notification') {
      const who = addresseeOf(world, row);
      // Whoever cannot enter now, a colleague who was disabled perhaps, is told what her organisation may know.
      return who
        ? told(who, [row.params, row.link], wall, closed)
        : told(house(world, row.tenant_id), [row.params, row.link], 'organisation', closed);
    }
    const person = addressee(world, row.recipient, row.tenant_id);
    return told(person, [row.recipient === undefined ? '' : row.subject, row.text], wall, person ? undefined : outside(world, row, actor));
  });

const addresseeOf = (world: World, { recipient_id: userId, tenant_id: tenantId }: Left['row']): Principal | undefined =>
  world.principals.find((who) => who.userId === userId && who.tenant?.id === tenantId);
