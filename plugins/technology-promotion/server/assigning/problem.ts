/** One technology that waits for opinions. Items of one group are near-duplicates and go to the same experts. */
export interface AssignmentItem {
  id: string;
  track: string;
  need: number;
  group?: string | null;
}

/** An expert with the load he agreed to. Without an employer the employer cap does not touch him. */
export interface AssignmentExpert {
  id: string;
  employerId: string | null;
  min: number;
  max: number;
  tracks: readonly string[];
}

export interface Pair {
  itemId: string;
  expertId: string;
}

/** How well an expert fits, 0 to 1. A pair that is not named fits with 0, and is still allowed. */
export interface Match extends Pair {
  score: number;
}

export interface AssignmentProblem {
  items: readonly AssignmentItem[];
  experts: readonly AssignmentExpert[];
  match: readonly Match[];
  conflicts: readonly Pair[];
  locked: readonly Pair[];
  /** The list of an earlier run: every pair of it that is given up costs `changeCost` of total match. */
  previous?: { pairs: readonly Pair[]; changeCost: number };
  forbidTogether?: readonly (readonly [string, string])[];
  oneEmployerPerItem: boolean;
  fairnessFloor: boolean;
  /** Total match that one unit of the sum of squared loads is worth; with 0 balance decides only between equal totals. */
  balanceWeight: number;
  seed: string;
}

/** Scores are compared as whole numbers of millionths: truncating further makes weak matches look like none. */
export const MICRO = 1_000_000;

export interface AssignedPair extends Pair {
  score: number;
  locked: boolean;
  kept: boolean;
}

export interface Load {
  expertId: string;
  load: number;
  min: number;
  max: number;
}

export interface AssignmentStats {
  items: number;
  experts: number;
  eligiblePairs: number;
  parts: number;
  solverRuns: number;
  nodes: number;
  seconds: number;
}

export interface AssignmentResult {
  kind: 'assigned';
  pairs: readonly AssignedPair[];
  coverage: { needed: number; assigned: number };
  /** Mean match of the worst-served item, rounded down to a millionth, and those served no better. */
  floor: number;
  worstItemIds: readonly string[];
  total: number;
  /** Total match less what changes and imbalance cost: the number that is made as large as the floor allows. */
  value: number;
  /** Sum of squared loads. */
  imbalance: number;
  changes: { kept: number; givenUp: number };
  loads: readonly Load[];
  loadBounds: { least: number; most: number };
  /** Proven: no list has a higher floor, none with this floor a higher value, none with both a better balance. */
  optimal: boolean;
  /** Null: the clock left no time to bound the value. */
  gap: { floor: number; value: number | null; balanceProven: boolean };
  /** False when the clock ended the search: the same run might then end elsewhere. */
  reproducible: boolean;
  stats: AssignmentStats;
  inputHash: string;
  seed: string;
}

export interface AssignmentRefusal {
  kind: 'infeasible';
  infeasible: readonly Finding[];
  inputHash: string;
  seed: string;
}

export type AssignmentOutcome = AssignmentResult | AssignmentRefusal;

export type PairFault = 'conflict' | 'track' | 'employer' | 'together' | 'item-full' | 'max-load' | 'group';

/** Why no list can exist, as data; `findingWords` makes sentences of it. */
export type Finding =
  /** Fewer experts may judge these items at all than each of them needs. */
  | { code: 'ITEM_SHORT'; track: string; itemIds: string[]; need: number; eligible: number; expertIds: string[]; conflicts: number }
  /** Enough experts, but of too few employers. */
  | { code: 'EMPLOYER_SHORT'; track: string; itemIds: string[]; need: number; eligible: number; employers: number; expertIds: string[] }
  /** Enough experts, but too many of them are kept apart. */
  | { code: 'TOGETHER_SHORT'; track: string; itemIds: string[]; need: number; eligible: number; atMost: number; expertIds: string[] }
  /** Together these items need more opinions than the experts who may judge them can give. */
  | { code: 'CAPACITY_SHORT'; tracks: string[]; itemIds: string[]; need: number; available: number; expertIds: string[] }
  | { code: 'MIN_LOAD'; expertId: string; min: number; eligible: number; itemIds: string[] }
  /** Together these experts were promised more than the items they may judge can give them. */
  | { code: 'MIN_LOADS'; expertIds: string[]; min: number; available: number; itemIds: string[]; tracks: string[] }
  | { code: 'LOAD_RANGE'; expertId: string; min: number; max: number }
  | { code: 'GROUP_NEEDS'; group: string; itemIds: string[]; needs: number[] }
  | { code: 'LOCKED'; itemId: string; expertId: string; fault: PairFault }
  /** Each rule alone can be kept, these together cannot. */
  | {
      code: 'COMBINATION';
      short: { itemId: string; track: string; by: number }[];
      underMin: { expertId: string; by: number }[];
      together: [string, string][];
      groups: string[];
      minimal: boolean;
    };

export type Phase = 'checking' | 'floor' | 'total' | 'balance' | 'explaining' | 'done';

export interface Progress {
  phase: Phase;
  seconds: number;
  /** Proven limit of what the phase looks for, and the best found, both in score points. */
  bound: number | null;
  best: number | null;
  part: number;
  parts: number;
}

export interface Limits {
  /** Branches per search: a count, since a clock would make the list depend on the machine. */
  nodes: number;
  /** The clock as a last resort. */
  seconds: number;
}

export const DEFAULT_LIMITS: Limits = { nodes: 20_000, seconds: 900 };
