// What a row of a register is about: one technology, one project, one site, said by the most specific of them.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { asId } from '@xinglin/kernel/graphql/as-id';

interface Named {
  entryId: string | null;
  projectId: string | null;
  adoptionId: string | null;
}

const same = (field: keyof Named, given: string | null, real: string): void => {
  if (given && asId(given) !== real) throw wrongField(field, 'SUBJECTS_DIFFER');
};

/** The ids that belong together, each read with the viewer's own permission. */
export const subjectOf = async (ctx: Context, { entryId, projectId, adoptionId }: Named): Promise<Named> => {
  if (adoptionId) {
    const site = await ctx.db.siteAdoption.findFirst({
      where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(adoptionId) }] },
      select: { id: true, projectId: true, entryId: true },
    });
    if (!site) throw wrongField('adoptionId', 'NOT_FOUND');
    same('projectId', projectId, site.projectId);
    same('entryId', entryId, site.entryId);
    return { entryId: site.entryId, projectId: site.projectId, adoptionId: site.id };
  }
  if (projectId) {
    const project = await ctx.db.promotionProject.findFirst({
      where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(projectId) }] },
      select: { id: true, entryId: true },
    });
    if (!project) throw wrongField('projectId', 'NOT_FOUND');
    same('entryId', entryId, project.entryId);
    return { entryId: project.entryId, projectId: project.id, adoptionId: null };
  }
  if (!entryId) return { entryId: null, projectId: null, adoptionId: null };
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: asId(entryId) }] },
    select: { id: true },
  });
  if (!entry) throw wrongField('entryId', 'NOT_FOUND');
  return { entryId: entry.id, projectId: null, adoptionId: null };
};
