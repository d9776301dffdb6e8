import type { Context } from '../context.ts';
import { enqueue } from '../jobs/enqueue.ts';

export interface Notice {
  /** One of the kinds that a plugin declares: `<plugin-id>.<kind>`. */
  kind: string;
  /** Recipients as people of `tenantId`. */
  userIds: readonly string[];
  /** Organisation in which they are told; the acting one unless said. */
  tenantId?: string | undefined;
  /** Values for the kind's words. They go out by mail: never health data, never a secret. */
  params?: Readonly<Record<string, string | number>>;
  /** Path in the portal that the notice opens: `/memos/…`. */
  link?: string | undefined;
  /** Notices with the same key reach a person once. */
  dedupeKey?: string | undefined;
}

/** Told after the commit, by the worker, in the portal and by mail as each person prefers. */
export const notify = async (ctx: Context, notice: Notice): Promise<void> => {
  if (!ctx.services.registry.notices.has(notice.kind)) throw new Error(`no plugin declares the notice ${notice.kind}`);
  if (notice.link && !/^\/(?!\/)/.test(notice.link)) throw new Error('a notice links to a path of the portal');
  if (notice.userIds.length > 0) await enqueue(ctx, { job: 'kernel.deliver-notice', tenantId: notice.tenantId, payload: notice });
};
