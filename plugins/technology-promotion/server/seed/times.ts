/** Moments around the day of seeding, at whole hours of China's clock. */
export interface Times {
  readonly now: Date;
  readonly year: string;
  /** That many days from today, at this hour in China. */
  at(days: number, hour?: number): Date;
  /** 23:59:59 of that day in China. */
  endOf(days: number): Date;
}

const DAY = 86_400_000;
const ZONE = 8 * 3_600_000;

export const timesFrom = (now: Date): Times => {
  const midnight = Math.floor((now.getTime() + ZONE) / DAY) * DAY - ZONE;
  return {
    now,
    year: String(now.getUTCFullYear()),
    at: (days, hour = 9) => new Date(midnight + days * DAY + hour * 3_600_000),
    endOf: (days) => new Date(midnight + (days + 1) * DAY - 1_000),
  };
};
