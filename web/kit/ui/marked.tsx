const signs = /[.*+?^${}()|[\]\\]/g;

/** Where the words of a query stand in a text, longest first so that 肺癌 is not cut up by 肺. */
export function wordsPattern(query: string): RegExp | null {
  const words = query
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  return words.length > 0 ? new RegExp(`(${words.map((word) => word.replace(signs, '\\$&')).join('|')})`, 'giu') : null;
}

interface MarkedProps {
  text: string;
  query: string;
}

/** A text with the words that were searched for set off. */
export function Marked({ text, query }: MarkedProps) {
  const pattern = wordsPattern(query);
  if (!pattern) return text;
  // Splitting by a pattern with one group gives what lies between at even places and what was found at odd ones.
  let at = 0;
  return text.split(pattern).map((part, place) => {
    const key = at;
    at += part.length;
    return place % 2 === 1 ? <mark key={key}>{part}</mark> : part;
  });
}
