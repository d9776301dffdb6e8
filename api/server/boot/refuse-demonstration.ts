import type { Services } from '@xinglin/kernel/context';
import { holdsDemo } from '@xinglin/kernel/demo/holds-demo';
import type { Env } from '../env.ts';
import { SettingsError } from './explain.ts';

/** Production never serves a demonstration: its operators have no passwords, so nobody could get in, or only by an old session. */
export const refuseDemonstration = async (services: Services, { NODE_ENV }: Pick<Env, 'NODE_ENV'>): Promise<void> => {
  if (NODE_ENV !== 'production' || !(await holdsDemo(services))) return;
  throw new SettingsError(
    'This database holds the demonstration, which NODE_ENV=production does not serve. Give it a database of its own with DATA_DIR=… or DATABASE_URL=….\n此数据库存有演示数据,NODE_ENV=production 下不予启动。请用 DATA_DIR=… 或 DATABASE_URL=… 另指定数据库。',
  );
};
