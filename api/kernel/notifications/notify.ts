import type { Context } from '../context.ts';
import { enqueue } from '../jobs/enqueue.ts';

export interface Notice {
  /** Kind of notice: a locale key `<plugin>:notice.<kind>` holds its text, with the params in it. */
  kind: string;
  /** Recipients as people of `tenantId`. */
  userIds: readonly string[];
  /** Organisation in which they are told; the acting one unless said. */
  tenantId?: string | undefined;
  params?: Readonly<Record<string, string | number>>;
  /** Path in the portal that the notice opens. */
  link?: string | undefined;
  /** Notices with the same key reach a person once. */
  dedupeKey?: string | undefined;
}

/** Told after the commit, by the worker, in the portal and by mail as each person prefers. */
export const notify = (ctx: Context, notice: Notice): Promise<void> =>
  enqueue(ctx, {
    job: 'kernel.deliver-notice',
    tenantId: notice.tenantId,
    payload: notice,
    dedupeKey: notice.dedupeKey && `notice:${notice.dedupeKey}`,
  });
