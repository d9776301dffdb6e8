/** Days are stored as midnight UTC and travel as `2026-11-22`. */
export const dayText = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;
export const dayOf = (text: string | null | undefined): Date | null => (text ? new Date(`${text}T00:00:00Z`) : null);

const DAY_MS = 86_400_000;
/** Today in China, where the portal's days begin. */
export const todayIn = (now: Date): Date => new Date(Math.floor((now.getTime() + 8 * 3_600_000) / DAY_MS) * DAY_MS);
export const daysBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / DAY_MS);
