import type { Context } from '../context.ts';
import type { Job } from '../plugin.ts';
import type { Registry } from '../registry.ts';
import { hearing } from './announce.ts';

type Hear = (ctx: Context, event: never) => Promise<void>;

/** Everything a worker of this release can carry out, by the name of the order: jobs, and the hearing of events. */
export const jobBook = (registry: Registry): ReadonlyMap<string, Job> => {
  const book = new Map(registry.jobs);
  for (const { id, on } of registry.plugins) {
    for (const [event, hear] of Object.entries((on ?? {}) as Record<string, Hear | undefined>)) {
      const name = hearing(event, id);
      if (hear) book.set(name, { name, run: hear });
    }
  }
  return book;
};
