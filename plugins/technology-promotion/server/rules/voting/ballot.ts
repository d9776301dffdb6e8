// What a vote came to. Whoever is present counts, voting or not; whoever is recused does not exist for the item.
import { atLeastShare, type Share } from '../../../shared/policy.ts';

export type Vote = 'FOR' | 'AGAINST' | 'ABSTAIN';

export interface Ballot {
  voterId: string;
  vote: Vote;
  /** 不同意见, written into the conclusion. */
  dissent?: string | null;
}

export interface BallotResult {
  /** The denominator: present with a vote, abstaining and silent ones among them. */
  present: number;
  for: number;
  against: number;
  abstained: number;
  silent: number;
  /** Votes in favour it takes, rounded up. */
  needed: number;
  passed: boolean;
  /** Votes against or with a different opinion; without names in a secret vote. */
  dissent: { voterId: string | null; vote: Vote; text: string | null }[];
  /** Ballots that do not count. */
  refused: { voterId: string; reason: 'NO_VOTE' | 'SECOND_BALLOT' }[];
  /** Can the ballots still missing change the outcome? */
  settled: boolean;
}

/**
 * Counts the ballots of `voterIds` (of `quorum`). A ballot of anybody else, and every one after a voter's first, is refused
 * and named. Nobody present means nothing is passed.
 */
export function countBallots(
  voterIds: readonly string[],
  ballots: readonly Ballot[],
  { passShare, secret = false }: { passShare: Share; secret?: boolean },
): BallotResult {
  const voters = new Set(voterIds);
  const cast = new Map<string, Ballot>();
  const refused: BallotResult['refused'] = [];
  for (const ballot of ballots) {
    if (!voters.has(ballot.voterId)) refused.push({ voterId: ballot.voterId, reason: 'NO_VOTE' });
    else if (cast.has(ballot.voterId)) refused.push({ voterId: ballot.voterId, reason: 'SECOND_BALLOT' });
    else cast.set(ballot.voterId, ballot);
  }
  const counted = [...cast.values()];
  const count = (vote: Vote) => counted.filter((ballot) => ballot.vote === vote).length;
  const present = voters.size;
  const silent = present - counted.length;
  const needed = Math.max(1, atLeastShare(passShare, present));
  const inFavour = count('FOR');
  return {
    present,
    for: inFavour,
    against: count('AGAINST'),
    abstained: count('ABSTAIN'),
    silent,
    needed,
    passed: inFavour >= needed,
    dissent: counted
      .filter(({ vote, dissent }) => vote === 'AGAINST' || Boolean(dissent?.trim()))
      .map(({ voterId, vote, dissent }) => ({ voterId: secret ? null : voterId, vote, text: dissent?.trim() || null })),
    refused,
    settled: inFavour >= needed || inFavour + silent < needed,
  };
}
