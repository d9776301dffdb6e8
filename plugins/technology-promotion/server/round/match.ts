// How well an expert fits an item, from facts that can be named: subject, keywords, spare capacity.
import type { Track } from '../../shared/call-input.ts';
import { subjectsOf } from '../../shared/subjects.ts';

/** Shares of the three in a match. Judgement: who knows the field comes before who has time. */
const WEIGHT = { subject: 0.5, keywords: 0.4, spare: 0.1 } as const;
/** More keywords than this do not make an expert fit better, or long profiles would win. */
const COUNTED = 3;
const SECOND_SUBJECT = 0.8;
const SEATED_ONLY = 0.5;

export interface MatchParts {
  /** 0–1 each. */
  subject: number;
  keywords: number;
  spare: number;
  /** Keywords that the item's text holds, best first. */
  words: string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const pairsOf = (text: string): string[] => {
  const signs = [...plain(text)];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/** Every pair of neighbouring signs of a text. */
export const textPairs = (text: string): ReadonlySet<string> => new Set(pairsOf(text));

/** All texts somewhere inside answers, whatever their shape. */
export const textsIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsIn).join('\n');
  if (value !== null && typeof value === 'object') return Object.values(value).map(textsIn).join('\n');
  return '';
};

/** Share of a keyword's pairs that the text holds; less than half is chance. */
export const keywordShare = (keyword: string, text: ReadonlySet<string>): number => {
  const pairs = pairsOf(keyword);
  if (pairs.length === 0) return 0;
  const share = pairs.filter((pair) => text.has(pair)).length / pairs.length;
  return share < 0.5 ? 0 : share;
};

/** 1 for the first of her subjects, less for another, and half for a seat on the track's panel alone. */
export const subjectPart = (subjects: readonly string[], track: Pick<Track, 'key' | 'name' | 'subjects'>): number => {
  const fitting = subjectsOf(track);
  const at = subjects.findIndex((subject) => fitting.includes(subject));
  if (at < 0) return SEATED_ONLY;
  return at === 0 ? 1 : SECOND_SUBJECT;
};

export const sparePart = (elsewhere: number, most: number): number => (most <= 0 ? 0 : most / (most + elsewhere));

export const keywordsPart = (keywords: readonly string[], shareOf: (keyword: string) => number): Pick<MatchParts, 'keywords' | 'words'> => {
  const found = keywords
    .map((keyword) => ({ keyword, share: shareOf(keyword) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const best = found.slice(0, COUNTED);
  const counted = Math.min(COUNTED, keywords.length);
  return {
    keywords: counted === 0 ? 0 : best.reduce((sum, { share }) => sum + share, 0) / counted,
    words: best.map(({ keyword }) => keyword),
  };
};

/** In whole millionths, as the assignment compares them. */
export const matchScore = ({ subject, keywords, spare }: MatchParts): number =>
  Math.round((WEIGHT.subject * subject + WEIGHT.keywords * keywords + WEIGHT.spare * spare) * 1_000_000) / 1_000_000;
