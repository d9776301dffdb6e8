import type { WorkItem } from '@xinglin/kernel/work/work-item';

interface About {
  id: string;
  title: string;
  link: string;
  dueAt?: Date | null;
}

/** Something that waits for the viewer, one a kind and object; its button is worded `work.<kind>`. */
export const workItem = (kind: string, { id, title, link, dueAt = null }: About): WorkItem => ({
  id: `${kind}:${id}`,
  kind: `technology-promotion.${kind}`,
  title,
  link,
  dueAt,
  actionLabelKey: `technology-promotion.${kind}`,
});
