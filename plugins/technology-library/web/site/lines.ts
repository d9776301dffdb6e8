/** What adoption curves draw, told apart by their dashes as well as by their colours. */
export const adoptionLines = [
  { key: 'ever', colour: 'var(--x-active)', dash: undefined },
  { key: 'routine', colour: 'var(--x-good)', dash: '7 3' },
  { key: 'discontinued', colour: 'var(--x-bad)', dash: '2 3' },
] as const;

/** Steps that divide an axis into four or five parts with round figures. */
export const stepFor = (most: number): number => {
  const rough = Math.max(1, most / 4);
  const unit = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((each) => each * unit).find((each) => each >= rough) ?? rough;
};

/** Labels at the lines' ends, pushed apart where they would lie on one another. */
export const labelsApart = (places: readonly number[]): number[] => {
  const order = places.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y);
  order.forEach((label, at) => {
    const above = order[at - 1];
    if (above) label.y = Math.max(label.y, above.y + 14);
  });
  const found = [...places];
  for (const { y, at } of order) found[at] = y;
  return found;
};

/** About as wide as a text is drawn: Chinese signs are square, others half as wide. */
export const widthOf = (text: string, size = 12): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? size : size * 0.58), 0);

/** As much of a text as there is room for; the table beside a picture has all of it. */
export const short = (text: string, room: number, size = 12): string => {
  if (widthOf(text, size) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > room) signs.pop();
  return `${signs.join('')}…`;
};
