/** Words in a table that scrolls sideways are not broken into a column of single characters. */
export const roomFor = (words: string): { minInlineSize: string } => ({ minInlineSize: `${Math.min(words.length, 9)}em` });
