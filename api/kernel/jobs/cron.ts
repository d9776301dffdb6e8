// Due times of a cron expression: five fields, read in Asia/Shanghai, which has had one offset and no summer time
// since 1991. That is why this is forty lines and no library.

const SHANGHAI_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const setOf = (text: string, [low, high]: readonly [number, number], expression: string): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [, from, to, step] = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const whole = part.startsWith('*');
    const start = whole ? low : Number(from ?? Number.NaN);
    const end = whole || (step && to === undefined) ? high : Number(to ?? from);
    const by = Number(step ?? 1);
    if (!(start >= low && end <= high && start <= end && by >= 1)) throw new Error(`not a schedule: ${expression}`);
    for (let value = start; value <= end; value += by) found.add(value);
  }
  return found;
};

export interface Cron {
  /** Whether a minute, given by any moment in it, is a due time. */
  isDue(moment: Date): boolean;
}

export const parseCron = (expression: string): Cron => {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`not a schedule: ${expression}`);
  const [minutes, hours, days, months, weekdays] = ranges.map((range, index) => setOf(fields[index] as string, range, expression)) as [
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
  ];
  const anyDay = fields[2]?.startsWith('*');
  const anyWeekday = fields[4]?.startsWith('*');
  return {
    isDue: (moment) => {
      const local = new Date(moment.getTime() + SHANGHAI_MS);
      const day = days.has(local.getUTCDate());
      const weekday = weekdays.has(local.getUTCDay()) || (local.getUTCDay() === 0 && weekdays.has(7));
      // As everywhere with cron: when both day fields are restricted, one of them is enough.
      const rightDay = anyDay || anyWeekday ? day && weekday : day || weekday;
      return minutes.has(local.getUTCMinutes()) && hours.has(local.getUTCHours()) && months.has(local.getUTCMonth() + 1) && rightDay;
    },
  };
};

/** Due times after `after`, up to and including `until`, oldest first; at most the newest `limit` of them. */
export const dueTimes = (cron: Cron, after: Date, until: Date, limit: number): Date[] => {
  const found: Date[] = [];
  const first = Math.floor(after.getTime() / MINUTE_MS) + 1;
  for (let minute = Math.floor(until.getTime() / MINUTE_MS); minute >= first && found.length < limit; minute -= 1) {
    const moment = new Date(minute * MINUTE_MS);
    if (cron.isDue(moment)) found.unshift(moment);
  }
  return found;
};
