// What a holder may be told of the use of its technology, quarter by quarter: never a figure over fewer than five
// institutions, nor two figures whose difference is one.
//
// Quarters are gone through from the oldest on, and each is decided by what was told before it. So what was told once is
// never told otherwise later: two answers of different days differ by whole quarters and by nothing else.
import { FEWEST_SITES } from './suppress.ts';

export interface QuarterCounts {
  /** 2026-Q3 */
  quarter: string;
  /** Every institution that is counted lets its figures be shown: then nothing is held back. */
  free: boolean;
  /** Institutions that ever used it, by what they do on the last day. */
  routine: number;
  discontinued: number;
  other: number;
  /** The same institutions by province. */
  provinces: Readonly<Record<string, number>>;
  /** Institutions that a method has reached so far. */
  methods: Readonly<Record<string, number>>;
}

export interface ReleasedPoint {
  /** Quarters that are told as one. */
  from: string;
  to: string;
  ever: number;
  /** Null where it would give somebody away. */
  routine: number | null;
  discontinued: number | null;
}

export interface ReleasedCell {
  key: string;
  institutions: number;
  /** The quarter at whose end it was so. */
  asOf: string;
}

export interface Release {
  points: ReleasedPoint[];
  provinces: ReleasedCell[];
  methods: ReleasedCell[];
}

/** Nobody, or enough not to be told apart. */
const many = (count: number): boolean => count === 0 || Math.abs(count) >= FEWEST_SITES;

type Part = 'routine' | 'discontinued' | 'other';
/** Ways to tell what institutions do, the one that says most first. What is not told apart is told together. */
const ways: readonly (readonly (readonly Part[])[])[] = [
  [['routine'], ['discontinued'], ['other']],
  [['routine'], ['discontinued', 'other']],
  [['discontinued'], ['routine', 'other']],
  [['routine', 'discontinued', 'other']],
];

/** All that follows from a way of telling: every union of its blocks, with its count. */
const unions = (way: (typeof ways)[number], counts: Readonly<Record<Part, number>>): Map<string, number> => {
  let found: { parts: readonly Part[]; sum: number }[] = [{ parts: [], sum: 0 }];
  for (const block of way) {
    const more = block.reduce((sum, part) => sum + counts[part], 0);
    found = found.flatMap((each) => [each, { parts: [...each.parts, ...block], sum: each.sum + more }]);
  }
  return new Map(found.filter(({ parts }) => parts.length > 0).map(({ parts, sum }) => [parts.toSorted().join('+'), sum]));
};

/** The curve: a quarter is told when every count, and every change since it was told last, is nobody or many. */
const tellCurve = (quarters: readonly QuarterCounts[]): ReleasedPoint[] => {
  const told = new Map<string, number>();
  const points: ReleasedPoint[] = [];
  let from: string | null = null;
  for (const { quarter, free, ...counts } of quarters) {
    from ??= quarter;
    const safe = (way: (typeof ways)[number]) =>
      [...unions(way, counts)].every(([union, sum]) => many(sum) && many(sum - (told.get(union) ?? sum)));
    const way = free ? ways[0] : ways.find(safe);
    if (!way) continue;
    for (const [union, sum] of unions(way, counts)) told.set(union, sum);
    const alone = (part: Part) => (way.some((block) => block.length === 1 && block[0] === part) ? counts[part] : null);
    const ever = counts.routine + counts.discontinued + counts.other;
    points.push({ from, to: quarter, ever, routine: alone('routine'), discontinued: alone('discontinued') });
    from = null;
  }
  return points;
};

/** How many of a province were told, and after which telling of the curve; none before the first. */
interface Telling {
  after: number;
  institutions: number;
}

/** Provinces, of quarters of which the curve tells how many there are: one is told anew once five have joined. */
const tellProvinces = (quarters: readonly QuarterCounts[], curve: readonly ReleasedPoint[]): ReleasedCell[] => {
  const cells = new Map<string, ReleasedCell>();
  const begun: { ever: number; provinces: Readonly<Record<string, number>> }[] = [{ ever: 0, provinces: {} }];
  const tellings = new Map<string, Telling[]>();
  const told = (key: string): Telling[] => tellings.get(key) ?? [{ after: 0, institutions: 0 }];
  for (const { to, ever } of curve) {
    const now = quarters.find(({ quarter }) => quarter === to);
    if (!now) continue;
    const after = begun.length;
    const gain = ([key, count]: readonly [string, number]) => count - (told(key).at(-1)?.institutions ?? 0);
    const fresh = Object.entries(now.provinces)
      .filter((each) => each[1] > 0 && (now.free || (many(each[1]) && many(gain(each)))))
      .sort((one, other) => gain(other) - gain(one) || one[0].localeCompare(other[0]));
    while (!now.free && fresh.length > 0 && !safe(begun, ever, now.provinces, withFresh(told, fresh, after))) fresh.pop();
    for (const [key, institutions] of fresh) {
      cells.set(key, { key, institutions, asOf: to });
      tellings.set(key, [...told(key), { after, institutions }]);
    }
    begun.push({ ever, provinces: now.provinces });
  }
  return [...cells.values()].sort((one, other) => one.key.localeCompare(other.key));
};

const withFresh = (told: (key: string) => Telling[], fresh: readonly (readonly [string, number])[], after: number) => {
  const counts = new Map(fresh);
  return (key: string): Telling[] => {
    const institutions = counts.get(key);
    return institutions === undefined ? told(key) : [...told(key), { after, institutions }];
  };
};

/**
 * Whether nothing small follows from totals and provinces together.
 *
 * What follows is a union of what two tellings of the total leave between them: those who joined in between less what
 * provinces tell of that time alone, and, once every province has been told since, those whom that tells beyond the
 * earlier total. Every other combination of the answers is a sum of these, so each of them has to be nobody or many.
 */
const safe = (
  begun: readonly { ever: number; provinces: Readonly<Record<string, number>> }[],
  ever: number,
  provinces: Readonly<Record<string, number>>,
  told: (key: string) => readonly Telling[],
): boolean =>
  begun.every((then, at) => {
    let joined = ever - then.ever;
    let beyond = 0;
    let everyOneTold = true;
    for (const key of Object.keys(provinces)) {
      const since = told(key).filter(({ after }) => after >= at);
      const [first, last] = [since[0], since.at(-1)];
      const before = then.provinces[key] ?? 0;
      if (first && last) {
        joined -= last.institutions - first.institutions;
        beyond += first.institutions - before;
      } else if (before > 0) everyOneTold = false;
    }
    return many(joined) && (!everyOneTold || many(beyond));
  });

/** Methods overlap, so each is told for itself: anew once it has reached five more. */
const tellMethods = (quarters: readonly QuarterCounts[]): ReleasedCell[] => {
  const cells = new Map<string, ReleasedCell>();
  for (const { quarter, free, methods } of quarters) {
    for (const [key, institutions] of Object.entries(methods)) {
      if (institutions === 0) continue;
      const change = institutions - (cells.get(key)?.institutions ?? 0);
      if (free || (many(institutions) && many(change))) cells.set(key, { key, institutions, asOf: quarter });
    }
  }
  return [...cells.values()].sort((one, other) => other.institutions - one.institutions || one.key.localeCompare(other.key));
};

/** What may be told of these quarters, the oldest first. */
export const release = (quarters: readonly QuarterCounts[]): Release => {
  const points = tellCurve(quarters);
  return { points, provinces: tellProvinces(quarters, points), methods: tellMethods(quarters) };
};
