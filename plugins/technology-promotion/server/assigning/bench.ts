/**
 * How long an assignment takes, and what it proves: `node bench.ts [items] [experts] [per item] [tracks] [grades]`.
 * Without grades scores are fine; with 10 they are tenths, and many lists are equal.
 * The call is invented, but not easy: experts of few employers, uneven tracks, conflicts, near-duplicates, people kept apart.
 */
import { setInterval } from 'node:timers';
import { assignExperts } from './assign.ts';
import { drawFrom } from './draw.ts';
import type { AssignmentExpert, AssignmentItem, AssignmentProblem, Match, Pair } from './problem.ts';

const [itemCount = 1000, expertCount = 300, need = 3, trackCount = 8, grades = 0] = process.argv.slice(2).map(Number);

const TOPICS = 10;
const draw = drawFrom('bench');
const share = () => draw(1_000_000) / 1_000_000;
const vector = () => Array.from({ length: TOPICS }, () => share() ** 3);
const likeness = (one: readonly number[], other: readonly number[]): number => {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
};
const trackOf = () => `track-${Math.floor(share() ** 1.5 * trackCount)}`;

const items = Array.from({ length: itemCount }, (_, index): AssignmentItem & { topics: number[] } => ({
  id: `item-${index}`,
  track: trackOf(),
  need,
  topics: vector(),
}));
for (const [index, item] of items.entries()) {
  const twin = items[index - 1];
  if (twin && draw(50) === 0)
    Object.assign(item, { group: `group-${index}`, track: twin.track }) && Object.assign(twin, { group: `group-${index}` });
}
const most = Math.ceil((1.2 * itemCount * need) / expertCount);
const experts = Array.from({ length: expertCount }, (_, index): AssignmentExpert & { topics: number[] } => ({
  id: `expert-${index}`,
  employerId: draw(10) === 0 ? null : `employer-${draw(Math.ceil(expertCount / 5))}`,
  min: Math.floor(most / 4),
  max: most + draw(4) - 1,
  tracks: [...new Set(Array.from({ length: 1 + draw(3) }, trackOf))],
  topics: vector(),
}));

const match: Match[] = [];
const conflicts: Pair[] = [];
for (const item of items) {
  for (const expert of experts) {
    const pair = { itemId: item.id, expertId: expert.id };
    if (draw(30) === 0) conflicts.push(pair);
    const score = likeness(item.topics, expert.topics);
    match.push({ ...pair, score: grades > 0 ? Math.round(score * grades) / grades : score });
  }
}
const problem: AssignmentProblem = {
  items: items.map(({ topics: _, ...item }) => item),
  experts: experts.map(({ topics: _, ...expert }) => expert),
  match,
  conflicts,
  locked: [],
  forbidTogether: Array.from({ length: 20 }, (_, index): [string, string] => [`expert-${2 * index}`, `expert-${2 * index + 1}`]),
  oneEmployerPerItem: true,
  fairnessFloor: true,
  balanceWeight: 0,
  seed: 'bench',
};

let ticks = 0;
let peak = 0;
const clock = setInterval(() => {
  ticks += 1;
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);
const outcome = await assignExperts(problem, { onProgress: (progress) => console.log(JSON.stringify(progress)) });
clearInterval(clock);
const { user, system } = process.cpuUsage();
if (outcome.kind === 'infeasible') console.log(JSON.stringify(outcome.infeasible, null, 1));
else {
  const { pairs: _, loads: __, worstItemIds, ...figures } = outcome;
  console.log(JSON.stringify({ ...figures, worst: worstItemIds.length }, null, 1));
  console.log(
    `event loop: ${ticks} ticks of 50 ms in ${(outcome.stats.seconds / 0.05).toFixed(0)}; processor: ${((user + system) / 1e6).toFixed(0)} s; memory: ${(peak / 2 ** 20).toFixed(0)} MB`,
  );
}
