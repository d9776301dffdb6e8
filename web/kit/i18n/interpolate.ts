type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The values a text asks for: `'共 {n} 项'` needs `{ n }`. */
export type Values<Text extends string> = { [Name in Names<Text>]: string | number };

/** A text without holes takes no second argument, one with holes demands it. */
export type Arguments<Text extends string> = string extends Text
  ? [values?: Readonly<Record<string, string | number>>]
  : [Names<Text>] extends [never]
    ? []
    : [values: Values<Text>];

/** `{n}` is the value, `{n|site|sites}` the word for one or the word for any other number. */
export function interpolate(text: string, values?: Readonly<Record<string, string | number>>): string {
  if (!values) return text;
  return text.replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (hole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return one === undefined ? String(value) : ((String(value) === '1' ? one : other) ?? '');
  });
}

/** The values that a text asks for, once each: one language says a number's noun in two forms, the other in one. */
export function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? ''))].sort();
}
