import type { Context } from '../context.ts';
import type { PortalEvents } from '../plugin.ts';
import { enqueue } from './enqueue.ts';

/** Name of the job in which `plugin` hears `event`. */
export const hearing = (event: string, plugin: string): string => `on:${event}:${plugin}`;

/** The outbox: one order for each plugin that listens, in the transaction of the act. */
export const announce = async <E extends keyof PortalEvents>(ctx: Context, event: E, payload: PortalEvents[E]): Promise<void> => {
  for (const plugin of ctx.services.registry.plugins) {
    if (plugin.on && event in plugin.on) await enqueue(ctx, { job: hearing(String(event), plugin.id), payload });
  }
};
