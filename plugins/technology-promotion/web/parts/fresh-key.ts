/** A key nobody has to think of: the first that is free among the rows there are. */
export const freshKey = (prefix: string, rows: readonly { key?: string | undefined }[]): string => {
  const taken = new Set(rows.map(({ key }) => key));
  let n = 1;
  while (taken.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
};
