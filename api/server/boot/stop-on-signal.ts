import type { Logger } from '../logging/log.ts';
import { scrubbed } from '../logging/scrubbed.ts';

/** A stop that takes longer than this is cut short. Milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Stops in good order on the first signal. A promise that nobody caught is logged and the server goes on; after an
 * error that nobody caught its state is unknown: it stops as well, and whoever started it starts it again.
 */
export const stopOnSignal = (log: Logger, close: () => Promise<void>): void => {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), PATIENCE_MS).unref();
    await close().catch((error: unknown) => log.error({ error: scrubbed(error) }, 'the stop failed'));
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  process.on('unhandledRejection', (error) => log.error({ error: scrubbed(error) }, 'a promise failed unheard'));
  process.on('uncaughtException', (error) => {
    log.fatal({ error: scrubbed(error) }, 'an error nobody caught');
    void stop(1);
  });
};
