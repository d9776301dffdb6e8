// Puts the house together: database, services, schema. Both the server and the tests start here.

import { join } from 'node:path';
import type { Services } from '@xinglin/kernel/context';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { createHub } from '@xinglin/kernel/live/hub';
import { feedHub, type Listener, listen } from '@xinglin/kernel/live/listen';
import { createFolderTransport } from '@xinglin/kernel/mail/folder-transport';
import { createSmtpTransport } from '@xinglin/kernel/mail/smtp-transport';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { createRegistry } from '@xinglin/kernel/registry';
import { openClient } from '@xinglin/prisma';
import { migrate } from '@xinglin/prisma/database/migrate';
import { openDatabase } from '@xinglin/prisma/database/open';
import { readModels } from '@xinglin/prisma/database/read-models';
import { refuseUnsafe } from '@xinglin/prisma/database/self-test';
import type { GraphQLSchema } from 'graphql';
import type { Env } from '../env.ts';
import { openStores } from '../files/open-stores.ts';
import { keepDatabase } from './keep-database.ts';
import type { Steps } from './steps.ts';

export interface Portal {
  readonly env: Env;
  readonly services: Services;
  readonly schema: GraphQLSchema;
  /** Hears the database call: for the worker of this process. */
  readonly listener: Listener;
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

export const openPortal = async ({
  env,
  plugins,
  steps,
  source = process.env,
  clock = () => new Date(),
}: PortalOptions): Promise<Portal> => {
  const open = () => openDatabase({ dataDir: env.DATA_DIR, env: source, log: steps.note });
  const opened = await steps.run('database', open);
  await steps.run('migrations', () => migrate({ migrateUrl: opened.migrateUrl, contextKey: opened.contextKey, log: steps.note }));
  await steps.run('self-test', async () =>
    refuseUnsafe({ appUrl: opened.appUrl, models: await readModels(), contextKey: opened.contextKey }),
  );
  const kept = keepDatabase(opened, open, steps.note);
  const database = openClient({ appUrl: opened.appUrl, contextKey: opened.contextKey, poolSize: env.POOL_SIZE });
  const live = createHub();
  const listener = listen(opened.appUrl);
  feedHub(live, listener);
  const mail = env.SMTP_URL
    ? createSmtpTransport(env.SMTP_URL, env.MAIL_FROM)
    : createFolderTransport(join(env.DATA_DIR, 'mail'), env.MAIL_FROM);
  const services: Services = {
    database,
    mail,
    live,
    registry: createRegistry(plugins),
    ...openStores(env, (label) => opened.secrets.derive(label)),
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
    listener,
    migrateUrl: opened.migrateUrl,
    adminUrl: opened.adminUrl,
    appUrl: opened.appUrl,
    close: async () => {
      await listener.close();
      await mail.close();
      await database.close();
      await kept.stop();
    },
  };
};
