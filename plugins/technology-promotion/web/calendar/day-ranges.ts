const dayLength = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days in a row are named by their first and last: [["2026-10-01", "2026-10-07"], …]. */
export const dayRanges = (days: readonly string[]): [from: string, to: string][] => {
  const ranges: [string, string][] = [];
  for (const day of [...days].sort()) {
    const last = ranges.at(-1);
    if (last && at(day) - at(last[1]) === dayLength) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
};
