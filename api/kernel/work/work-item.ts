/** Something that waits for the viewer. */
export interface WorkItem {
  /** Unique among the viewer's items: kind and object. */
  id: string;
  /** `<plugin-id>.<kind>`, for the icon and the wording of the button. */
  kind: string;
  /** In the viewer's language. */
  title: string;
  /** Path in the portal where it is done. */
  link: string;
  dueAt: Date | null;
  /** Locale key of the button. */
  actionLabelKey: string;
}
