/**
 * Holds the languages of one namespace together: a key that English lacks does not compile,
 * and neither does a leftover that Chinese no longer has.
 */
export function defineTranslation<Zh extends Readonly<Record<string, string>>>() {
  return <const En extends { readonly [K in keyof Zh]: string }>(en: En & { readonly [K in Exclude<keyof En, keyof Zh>]: never }): En => en;
}

/** Keeps each text's literal type, from which the values it needs are read. */
export const defineMessages = <const Zh extends Readonly<Record<string, string>>>(zh: Zh): Zh => zh;
