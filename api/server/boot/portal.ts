// Puts the house together: database, services, schema. Both the server and the tests start here.
import { openClient } from '@xinglin/prisma';
import { migrate } from '@xinglin/prisma/database/migrate';
import { openDatabase } from '@xinglin/prisma/database/open';
import { join } from 'node:path';
import type { Services } from '@xinglin/kernel/context';
import { createDiskStore } from '@xinglin/kernel/files/disk-store';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { createRegistry } from '@xinglin/kernel/registry';
import type { GraphQLSchema } from 'graphql';
import type { Env } from '../env.ts';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import type { Steps } from './steps.ts';

export interface Portal {
  readonly env: Env;
  readonly services: Services;
  readonly schema: GraphQLSchema;
  /** For the start-up self-test and maintenance only, never for serving. */
  readonly migrateUrl: string;
  readonly adminUrl: string | undefined;
  readonly appUrl: string;
  close(): Promise<void>;
}

export interface PortalOptions {
  env: Env;
  plugins: readonly ServerPlugin[];
  steps: Steps;
  source?: Readonly<Record<string, string | undefined>>;
  clock?: () => Date;
}

export const openPortal = async ({ env, plugins, steps, source = process.env, clock = () => new Date() }: PortalOptions): Promise<Portal> => {
  const opened = await steps.run('database', () => openDatabase({ dataDir: env.DATA_DIR, env: source, log: steps.note }));
  await steps.run('migrations', () =>
    migrate({ migrateUrl: opened.migrateUrl, contextKey: opened.contextKey, log: steps.note }),
  );
  const database = openClient({ appUrl: opened.appUrl, contextKey: opened.contextKey, poolSize: env.POOL_SIZE });
  const services: Services = {
    database,
    registry: createRegistry(plugins),
    files: createDiskStore(join(env.DATA_DIR, 'files')),
    secret: (label) => opened.secrets.derive(label),
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
    demo: env.demo,
    clock,
  };
  const schema = await steps.run('schema', () => buildSchema(plugins));
  return {
    env,
    services,
    schema,
    migrateUrl: opened.migrateUrl,
    adminUrl: opened.adminUrl,
    appUrl: opened.appUrl,
    close: async () => {
      await database.close();
      await opened.stop();
    },
  };
};
