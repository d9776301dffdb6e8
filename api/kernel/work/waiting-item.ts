/** Something that the viewer set going and that now waits for somebody else. */
export interface WaitingItem {
  /** Unique among the viewer's items: kind and object. */
  id: string;
  /** `<plugin-id>.<kind>`. */
  kind: string;
  /** In the viewer's language: what waits, and for whom. */
  title: string;
  /** Path in the portal where it is looked after. */
  link: string;
  /** Since when it waits. */
  since: Date;
  /** Until when it should be done, if that was said. */
  dueAt: Date | null;
}
