// How much one request may ask for. Documents of our own portal are known by their hash and were weighed by
// people; anything else gets the tight set.

export interface Limits {
  readonly name: 'portal' | 'open';
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly roots: number;
  /** Fields after fragments are spread out. */
  readonly fields: number;
  /** Fields times the rows that lists may bring. */
  readonly cost: number;
  readonly introspection: number;
}

export const OPEN: Limits = {
  name: 'open',
  tokens: 1_500,
  depth: 12,
  aliases: 15,
  directives: 10,
  roots: 10,
  fields: 400,
  cost: 20_000,
  introspection: 9,
};
export const PORTAL: Limits = {
  name: 'portal',
  tokens: 6_000,
  depth: 20,
  aliases: 100,
  directives: 100,
  roots: 30,
  fields: 2_000,
  cost: 400_000,
  introspection: 9,
};

/** Bytes of a GraphQL request. */
export const BODY_BYTES = 256 * 1_024;
/** Levels of JSON within one. */
export const JSON_LEVELS = 24;
