import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import type { EntryStop } from './flag.ts';

type Kind = EntryStop | 'MOVED';

interface Telling {
  kind: Kind;
  adoptionId: string;
  title: string;
  reason: string;
}

const kinds: Readonly<Record<Kind, string>> = {
  SUSPENDED: 'technology-library.site-entry-suspended',
  EXITED: 'technology-library.site-entry-exited',
  MOVED: 'technology-library.site-moved',
  SUPERSEDED: 'technology-library.site-entry-superseded',
};

/** Tells the people of one site what became of the technology they use; runs in the site's own organisation. */
export const tellSite: Job<Telling> = {
  name: 'technology-library.tell-site',
  run: async (ctx: Context, { kind, adoptionId, title, reason }) => {
    await ctx.notify({
      kind: kinds[kind],
      userIds: await holdersOf(ctx, 'our-site.consent'),
      params: { title, reason },
      link: `/our-sites/${adoptionId}`,
    });
  },
};
