import { setImmediate } from 'node:timers/promises';
import { selectionPolicy, usualLoad } from '../../shared/policy.ts';
import { type RunSettings, runSettings } from '../../shared/round-input.ts';
import { subjectsOf } from '../../shared/subjects.ts';
import type { AssignmentExpert, AssignmentProblem, Match, Pair } from '../assigning/problem.ts';
import { keywordShare, keywordsPart, type MatchParts, matchScore, sparePart, subjectPart, textPairs, textsIn } from './match.ts';
import type { ExpertFacts, ItemFacts, RoundFacts, TaskFacts } from './read-facts.ts';

export interface Built {
  problem: AssignmentProblem;
  /** Engaged people whom the computation leaves out, and why. */
  excluded: { expertId: string; name: string; state: string }[];
}

export const seatsWithTasks: readonly (string | null)[] = [null, 'CHAIR', 'MEMBER'];
const key = (itemId: string, expertId: string) => `${itemId}:${expertId}`;
const groupBy = <T>(list: readonly T[], of: (each: T) => string): Map<string, T[]> => Map.groupBy(list, of);

/** Tracks of the round that the expert may judge: her subjects, and the one her panel was made for. */
export const tracksOf = ({ subjects, seat }: ExpertFacts, { tracks, panelTrack }: Pick<RoundFacts, 'tracks' | 'panelTrack'>): string[] =>
  tracks
    .filter((track) => subjectsOf(track).some((each) => subjects.includes(each)) || (seat !== null && track.key === panelTrack))
    .map((each) => each.key);

/** Near-duplicates stay together while the same experts can still have all of them. */
const groupsThatStand = (items: readonly ItemFacts[], kept: ReadonlyMap<string, readonly TaskFacts[]>): Set<string> => {
  const groups = groupBy(
    items.filter(({ groupKey }) => groupKey !== null),
    ({ groupKey }) => groupKey ?? '',
  );
  const signature = ({ id }: ItemFacts) =>
    (kept.get(id) ?? [])
      .map(({ expertId }) => expertId)
      .sort()
      .join();
  return new Set(
    [...groups].filter(([, members]) => members.length > 1 && new Set(members.map(signature)).size === 1).map(([group]) => group),
  );
};

/** Colleagues by an employer that is not the first of both: the cap per employer knows only one each. */
const colleagues = (experts: readonly ExpertFacts[]): [string, string][] =>
  experts.flatMap((one, at) =>
    experts
      .slice(at + 1)
      .filter((other) => one.employerId !== other.employerId && one.employerIds.some((id) => other.employerIds.includes(id)))
      .map((other): [string, string] => [one.expertId, other.expertId]),
  );

/** The round as a problem, without how well anybody fits: enough for rules and changes by hand. */
export const buildRules = (facts: RoundFacts, settings: RunSettings, seed: string, { byHand = false, alternates = false } = {}): Built => {
  const need = settings.need ?? facts.round.need;
  const policy = selectionPolicy.parse(facts.policy);
  const standing = facts.tasks.filter((task) => task.fills);
  // What an expert has been told of stays; so does what somebody locked.
  const kept = standing.filter(({ stage, locked }) => stage !== 'PROPOSED' || locked);
  const keptBy = groupBy(kept, ({ expertId }) => expertId);
  const keptOn = groupBy(kept, ({ dossierId }) => dossierId);
  const wanted = new Set(facts.items.map(({ track }) => track));
  const seats = alternates ? [...seatsWithTasks, 'ALTERNATE'] : seatsWithTasks;
  const mayBeAsked = (expert: ExpertFacts): boolean => {
    const usable = expert.state === 'OK' || (byHand && ['UNKNOWN_PROFILE', 'UNAVAILABLE'].includes(expert.state));
    const fits = byHand || tracksOf(expert, facts).some((track) => wanted.has(track));
    return usable && fits && (byHand ? expert.seat !== 'SECRETARY' : seats.includes(expert.seat));
  };
  const candidates = facts.experts.filter((expert) => keptBy.has(expert.expertId) || mayBeAsked(expert));
  const groups = groupsThatStand(facts.items, keptOn);
  const demand = (track: string) => facts.items.filter((item) => item.track === track).length * need;
  // An alternate who may step in makes nobody's share smaller.
  const sharing = candidates.filter((expert) => mayBeAsked(expert) && !(alternates && expert.seat === 'ALTERNATE'));
  const supply = (track: string) => sharing.filter((expert) => tracksOf(expert, facts).includes(track)).length;
  const shares = new Map(facts.tracks.map(({ key }) => [key, { demand: demand(key), experts: supply(key) }]));
  const experts = candidates.map((expert): AssignmentExpert => {
    const mine = keptBy.get(expert.expertId) ?? [];
    const tracks = tracksOf(expert, facts);
    const general = settings.maxLoad ?? policy.maximumLoad ?? usualLoad(tracks.flatMap((track) => shares.get(track) ?? []));
    const most = expert.maxLoad === null ? general : Math.max(0, expert.maxLoad - expert.elsewhere);
    const judged = facts.items.filter(({ id }) => mine.some(({ dossierId }) => dossierId === id)).map(({ track }) => track);
    // What she has counts, and nothing more is asked of her.
    if (!mayBeAsked(expert))
      return { id: expert.expertId, employerId: expert.employerId, min: 0, max: mine.length, tracks: [...new Set(judged)] };
    return {
      id: expert.expertId,
      employerId: expert.employerId,
      min: expert.state === 'OK' ? settings.minLoad : 0,
      max: Math.max(most, mine.length),
      tracks: [...new Set([...tracks, ...judged])],
    };
  });
  const known = new Set(experts.map(({ id }) => id));
  const expertOf = new Map(candidates.map(({ userId, expertId }) => [userId, expertId]));
  const itemIds = new Set(facts.items.map(({ id }) => id));
  const lockedKeys = new Set(kept.map(({ dossierId, expertId }) => key(dossierId, expertId)));
  const pairOf = ({ dossierId, expertId }: TaskFacts): Pair => ({ itemId: dossierId, expertId });
  const inRound = ({ itemId, expertId }: Pair) => itemIds.has(itemId) && known.has(expertId);
  const apart = [
    ...facts.conflicts
      .filter(({ strength, userId, dossierId }) => strength === 'HARD' || !lockedKeys.has(key(dossierId, expertOf.get(userId) ?? '')))
      .map(({ userId, dossierId }) => ({ itemId: dossierId, expertId: expertOf.get(userId) ?? '' })),
    // Once turned down, kept away or taken back, she is not asked for it again.
    ...facts.tasks.filter((task) => !task.fills).map(pairOf),
  ].filter(inRound);
  return {
    problem: {
      items: facts.items.map(({ id, track, groupKey }) => ({
        id,
        track,
        need: Math.max(need, keptOn.get(id)?.length ?? 0),
        group: groupKey !== null && groups.has(groupKey) ? groupKey : null,
      })),
      experts,
      match: [],
      conflicts: [...new Map(apart.map((pair) => [key(pair.itemId, pair.expertId), pair])).values()],
      locked: kept.map(pairOf).filter(inRound),
      previous: {
        pairs: standing
          .filter(({ stage, locked }) => stage === 'PROPOSED' && !locked)
          .map(pairOf)
          .filter(inRound),
        changeCost: settings.changeCost,
      },
      forbidTogether: settings.oneEmployerPerItem ? colleagues(candidates) : [],
      oneEmployerPerItem: settings.oneEmployerPerItem,
      fairnessFloor: settings.fairnessFloor,
      balanceWeight: settings.balance,
      seed,
    },
    excluded: facts.experts
      .filter(({ state, seat, expertId }) => state !== 'OK' && seatsWithTasks.includes(seat) && !keptBy.has(expertId))
      .map(({ expertId, name, state }) => ({ expertId, name, state })),
  };
};

export type Texts = ReadonlyMap<string, { title: string; answers: unknown }>;

/** Names what makes a pair fit. Pauses between items: a big round must not hold up the process. */
export const scorePairs = async (
  facts: RoundFacts,
  problem: AssignmentProblem,
  texts: Texts,
): Promise<{ match: Match[]; parts: (itemId: string, expertId: string) => MatchParts | null }> => {
  const experts = new Map(facts.experts.map((expert) => [expert.expertId, expert]));
  const tracks = new Map(facts.tracks.map((track) => [track.key, track]));
  const shares = new Map<string, Map<string, number>>();
  const words = [...new Set(facts.experts.flatMap(({ keywords }) => keywords))];
  for (const { id, title } of facts.items) {
    const text = texts.get(id);
    const pairs = textPairs(`${title}\n${textsIn(text?.answers)}`);
    shares.set(id, new Map(words.map((word) => [word, keywordShare(word, pairs)])));
    await setImmediate();
  }
  const trackOf = new Map(problem.items.map(({ id, track }) => [id, track]));
  const seats = new Map(problem.experts.map((expert) => [expert.id, expert]));
  const parts = (itemId: string, expertId: string): MatchParts | null => {
    const [expert, seat, track] = [experts.get(expertId), seats.get(expertId), trackOf.get(itemId) ?? ''];
    if (!expert || !seat) return null;
    return {
      subject: subjectPart(expert.subjects, tracks.get(track) ?? { key: track, name: track }),
      spare: sparePart(expert.elsewhere, seat.max),
      ...keywordsPart(expert.keywords, (word) => shares.get(itemId)?.get(word) ?? 0),
    };
  };
  const match: Match[] = [];
  for (const item of problem.items) {
    for (const expert of problem.experts) {
      const fit = expert.tracks.includes(item.track) ? parts(item.id, expert.id) : null;
      if (fit) match.push({ itemId: item.id, expertId: expert.id, score: matchScore(fit) });
    }
    await setImmediate();
  }
  return { match, parts };
};

export const settingsOf = (stored: unknown): RunSettings => runSettings.parse(stored ?? {});
