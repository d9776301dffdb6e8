// Everybody who could ask, by the very way in that the server uses: cookie, key or nothing.
import { type Asking, type Context, createContext, type Services } from '@xinglin/kernel/context';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import { askingOf, ORGANISATION_HEADER } from '../../http/viewer.ts';
import type { Person, Tenant } from './cast.ts';
import { keySecret } from './keys.ts';

export interface Principal {
  name: string;
  /** Set while she may act for it; whoever lost her access has none. */
  tenant: Tenant | null;
  /** The organisation that she asks to act for, whether or not she may. */
  stated: Tenant | null;
  userId: string | null;
  roles: ReadonlySet<string>;
  headers: Readonly<Record<string, string>>;
  /** Why the stated organisation was refused, where it was. */
  refused: string | null;
  asking: Asking;
}

const request = (headers: Readonly<Record<string, string>>) => new Request('http://127.0.0.1:4000/graphql', { headers });

interface Way {
  name: string;
  tenant: Tenant | null;
  userId: string | null;
  headers: Record<string, string>;
}

export const cookieFor = (services: Services, token: string) => ({ cookie: `${sessionCookieName(false)}=${signToken(services, token)}` });

const waysIn = (
  services: Services,
  people: readonly Person[],
  tenants: readonly Tenant[],
  guest: { person: Person; token: string; host: Tenant },
): Way[] => [
  { name: 'anonymous', tenant: null, userId: null, headers: {} },
  ...people.map((person) => ({
    name: person.name,
    tenant: person.tenant,
    userId: person.userId,
    headers: { ...cookieFor(services, person.token), [ORGANISATION_HEADER]: person.tenant.id },
  })),
  ...people
    .filter(({ row, tenant }) => row === 0 && tenant.at < 3)
    .map((person) => ({
      name: `${person.name}:no-organisation`,
      tenant: null,
      userId: person.userId,
      headers: cookieFor(services, person.token),
    })),
  {
    name: `${guest.person.name}:guest`,
    tenant: guest.host,
    userId: guest.person.userId,
    headers: { ...cookieFor(services, guest.token), [ORGANISATION_HEADER]: guest.host.id },
  },
  { name: 'expired', tenant: null, userId: null, headers: cookieFor(services, 'expired') },
  ...tenants
    .filter(({ empty, kind }) => !empty && kind !== 'platform')
    .map((tenant) => ({ name: `t${tenant.at}:program`, tenant, userId: null, headers: { authorization: `Bearer ${keySecret(tenant)}` } })),
];

const enter = async (
  services: Services,
  { name, tenant, userId, headers }: Pick<Principal, 'name' | 'tenant' | 'userId' | 'headers'>,
): Promise<Principal> => {
  const common = { name, headers, stated: tenant };
  try {
    const asking = await askingOf(services, request(headers));
    return {
      ...common,
      tenant: asking.viewer.tenantId ? tenant : null,
      userId: asking.viewer.userId ?? null,
      roles: asking.viewer.permissions,
      refused: null,
      asking,
    };
  } catch (error) {
    const refused = (error as { extensions?: { code?: string } }).extensions?.code;
    if (!refused) throw error;
    const { [ORGANISATION_HEADER]: _stated, authorization: _key, ...rest } = headers;
    const asking = await askingOf(services, request(rest));
    return { ...common, tenant: null, userId: asking.viewer.userId ?? userId, roles: new Set(), refused, asking };
  }
};

/** One after another: the door has few connections, and whoever waits too long for one is turned away. */
export const enterAll = async (
  services: Services,
  ...cast: [readonly Person[], readonly Tenant[], { person: Person; token: string; host: Tenant }]
): Promise<Principal[]> => {
  const entered: Principal[] = [];
  for (const way of waysIn(services, ...cast)) entered.push(await enter(services, way));
  return entered;
};

/** The same one at the door again, with what she may do by now. */
export const enterAgain = (services: Services, who: Principal): Promise<Principal> => enter(services, { ...who, tenant: who.stated });

let requests = 0;
export const contextOf = (services: Services, { asking }: Principal): Context => {
  requests += 1;
  return createContext(services, { ...asking, requestId: `isolation-${requests}` });
};

/** Those who stand alike: organisations of a kind are alike, and so are people of one role in them. */
export const whoStandAlike = (all: readonly Principal[]): Principal[][] => {
  const standing = ({ name, stated }: Principal) =>
    stated ? `${stated.kind} ${stated.empty} ${stated.suspended} ${name.replace(/^t\d+:/, '')}` : name;
  return [...Map.groupBy(all, standing).values()];
};

export const oneOfEach = (all: readonly Principal[]): Principal[] => whoStandAlike(all).flatMap(([first]) => first ?? []);

/** One of all whom the database cannot tell apart by more than a name: it knows the organisation and the way in, and no roles. */
export const oneOfEachScope = (all: readonly Principal[]): Principal[] => {
  const scope = ({ asking, refused }: Principal) => `${asking.scope.kind} ${asking.scope.tenantId} ${refused}`;
  return [...Map.groupBy(all, scope).values()].flatMap(([first]) => first ?? []);
};
