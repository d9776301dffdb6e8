/** After its day, both sides hear once that something is late. */
export const LATE = -1;
/** Days before it on which whoever owes it is reminded. */
const BEFORE = [0, 3] as const;

/**
 * The reminder that is due with so many days left and was not given yet, or null. The nearest one only: a portal that stood
 * still says it once.
 */
export const reminderDue = (daysLeft: number, given: readonly number[]): number | null => {
  const reached = daysLeft < 0 ? LATE : BEFORE.find((day) => daysLeft <= day);
  return reached === undefined || given.includes(reached) ? null : reached;
};
