// A portal for tests: a database of its own on a real PostgreSQL, the demonstration in it, the real schema on top.
import { createHash, randomUUID } from 'node:crypto';
import { openClient, type Scope, withScope } from '@xinglin/prisma';
import { migrate } from '@xinglin/prisma/database/migrate';
import { dropDatabase } from '@xinglin/prisma/database/named-database';
import type { OpenDatabase } from '@xinglin/prisma/database/open';
import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';
import { type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
import { createAnchorFolder } from '../audit/anchor.ts';
import { type Context, createContext, type Services } from '../context.ts';
import { demoId, seedDemo } from '../demo/seed-demo.ts';
import { createDiskStore } from '../files/disk-store.ts';
import { signatureScanner } from '../files/scanner.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { executeOperation } from '../graphql/execute-operation.ts';
import { resolveMember } from '../identity/resolve-viewer.ts';
import { jobBook } from '../jobs/job-book.ts';
import { drainOrders, type Report } from '../jobs/run-order.ts';
import { kernelPlugin } from '../kernel-plugin.ts';
import { createHub } from '../live/hub.ts';
import type { OutgoingMail } from '../mail/mail-transport.ts';
import { createMemoryTransport } from '../mail/memory-transport.ts';
import type { ServerPlugin } from '../plugin.ts';
import { createRegistry, type Registry } from '../registry.ts';
import { anonymous, type Viewer } from '../viewer.ts';
import { copyFilled, openTestDatabase, testFolder } from './test-database.ts';

export interface Caller {
  readonly ctx: () => Context;
  /** Executes as this caller; `key` is an idempotency key. */
  run(document: string, variables?: Record<string, unknown>, key?: string): Promise<ExecutionResult>;
}

export interface TestPortal {
  readonly services: Services;
  readonly schema: GraphQLSchema;
  /** Mails that have left, in order. */
  readonly mails: readonly OutgoingMail[];
  /** Carries out all due work in the background, and what that leaves behind; a job that fails throws here. */
  drain(): Promise<void>;
  /** Sets the time that the portal believes. */
  setTime(now: Date | undefined): void;
  /** A demo person acting for her first organisation, or for the one named. */
  as(person: string, organisation?: string): Promise<Caller>;
  caller(viewer: Viewer, scope: Scope): Caller;
  visitor(): Caller;
  organisationId(key: string): string;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly migrateUrl: string;
  close(): Promise<void>;
}

/** Services on a database as its tests have them: files on disk, mails in memory, a clock that can be set. */
const servicesOn = (opened: OpenDatabase, name: string, registry: Registry) => {
  const mail = createMemoryTransport();
  const time: { fixed?: Date | undefined } = {};
  const services: Services = {
    database: openClient({ appUrl: opened.appUrl, contextKey: opened.contextKey, poolSize: 6 }),
    registry,
    files: createDiskStore(testFolder('files', name)),
    scanner: signatureScanner,
    incoming: testFolder('incoming', name),
    anchors: createAnchorFolder(testFolder('anchors', name), opened.secrets.derive('anchor')),
    mail,
    live: createHub(),
    secret: (label) => opened.secrets.derive(label),
    publicUrl: 'http://127.0.0.1:4000',
    demo: true,
    clock: () => time.fixed ?? new Date(),
  };
  return { services, mail, time };
};

/** The built-in roles are all of a line-up that the demonstration without the plugins' own rows depends on. */
const keyOf = ({ plugins, roles }: Registry, seeds: boolean): string => {
  const facts = [seeds && plugins.map(({ id }) => id), [...roles]];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
};

/** Writes the demonstration into an empty database. */
const fill = async (name: string, registry: Registry, seeds: boolean): Promise<void> => {
  const opened = await openTestDatabase(name);
  await migrate({ ...opened, log: () => undefined });
  const { services } = servicesOn(opened, name, registry);
  await seedDemo(services, { plugins: seeds });
  await services.database.close();
  await opened.stop();
};

/** `seeds`: with the plugins' own demonstration; without it their tables are empty. */
export const createTestPortal = async (plugins: readonly ServerPlugin[] = [], { seeds = false } = {}): Promise<TestPortal> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const all = [kernelPlugin, ...plugins];
  const registry = createRegistry(all);
  await copyFilled(name, keyOf(registry, seeds), (template) => fill(template, registry, seeds));
  const opened = await openTestDatabase(name);
  const { services, mail, time } = servicesOn(opened, name, registry);
  const schema = await buildSchema(all);

  const caller = (viewer: Viewer, scope: Scope): Caller => {
    const ctx = () => createContext(services, { viewer, scope, requestId: randomUUID(), ip: '127.0.0.1' });
    return {
      ctx,
      run: async (source, variableValues = {}, key) => {
        const document = parse(source);
        const faults = validate(schema, document);
        if (faults.length > 0) return { errors: faults };
        const result = await executeOperation({ schema, document, variableValues, contextValue: ctx() }, key);
        // What a client sees: plain JSON.
        return JSON.parse(JSON.stringify(result)) as ExecutionResult;
      },
    };
  };
  const organisationId = (key: string) => {
    const found = demoOrganisations.find((each) => each.key === key);
    if (!found) throw new Error(`no demo organisation ${key}`);
    return found.id;
  };
  const raise: Report = ({ error }) => {
    throw error;
  };
  return {
    services,
    schema,
    mails: mail.sent,
    drain: async () => {
      await drainOrders({ services, book: jobBook(services.registry), report: raise });
    },
    adminUrl: opened.adminUrl ?? '',
    appUrl: opened.appUrl,
    migrateUrl: opened.migrateUrl,
    setTime: (now) => {
      time.fixed = now;
    },
    organisationId,
    caller,
    visitor: () => caller(anonymous, { kind: 'public' }),
    as: async (personKey, organisation) => {
      const person = demoPeople.find((each) => each.key === personKey);
      const chosen = organisation ?? person?.memberships[0]?.organisation;
      if (!person || !chosen) throw new Error(`no demo person ${personKey}`);
      const userId = demoId(personKey);
      const tenantId = organisationId(chosen);
      const session = {
        id: demoId(`session:${personKey}`),
        userId,
        name: person.name,
        twoFactorEnabled: true,
        steppedUpAt: services.clock(),
      };
      const viewer = await resolveMember(services, session, tenantId);
      if (!viewer) throw new Error(`${personKey} may not act for ${chosen}`);
      return caller(viewer, { kind: 'member', tenantId, userId });
    },
    close: async () => {
      await services.database.close();
      await dropDatabase(opened.adminUrl, name);
      await opened.stop();
    },
  };
};

/** The named root field of a reply, or a clear failure. */
export const expectOk = (result: ExecutionResult, field: string): Record<string, unknown> => {
  if (result.errors) throw new Error(`unexpected errors: ${JSON.stringify(result.errors)}`);
  const value = (result.data as Record<string, unknown> | null | undefined)?.[field] as Record<string, unknown>;
  if (value && typeof value === 'object' && String(value.__typename).endsWith('Error')) {
    throw new Error(`unexpected ${JSON.stringify(value)}`);
  }
  return value;
};

/** Runs work in a scope, as tests that look behind the API do. */
export const inTestScope = withScope;
