// Every way through the schema, from the built schema itself: whatever a plugin adds is walked without being named.
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

export const DEPTH = 4;

export interface Path {
  root: GraphQLField<unknown, unknown>;
  /** Selection below the root field, as text; empty for a leaf. */
  selection: string;
  /** Dotted, for reports. */
  name: string;
}

type Root = GraphQLField<unknown, unknown>;

/** Worked out once for each root field: suites come to it for everybody who asks, and for every filter they break. */
export const remembered = <V>(work: (schema: GraphQLSchema, root: Root) => V): ((schema: GraphQLSchema, root: Root) => V) => {
  const known = new WeakMap<Root, { it: V }>();
  return (schema, root) => {
    const found = known.get(root) ?? { it: work(schema, root) };
    known.set(root, found);
    return found.it;
  };
};

const needsNothing = (field: GraphQLField<unknown, unknown>) =>
  field.args.every(({ type, defaultValue }) => !String(type).endsWith('!') || defaultValue !== undefined);

const objectsOf = (schema: GraphQLSchema, type: ReturnType<typeof getNamedType>): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];

/** Selections that end in one leaf each. A type occurs twice at most, so that circles end. */
const leaves = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  met: readonly string[],
): [selection: string, name: string][] =>
  Object.values(type.getFields()).flatMap((field): [string, string][] => {
    const target = getNamedType(field.type);
    if (!needsNothing(field)) return [];
    if (isLeafType(target)) return [[field.name, field.name]];
    if (depth === 0) return [];
    return objectsOf(schema, target).flatMap((object) =>
      met.filter((name) => name === object.name).length >= 2
        ? []
        : leaves(schema, object, depth - 1, [...met, object.name]).map(([selection, name]): [string, string] => [
            `${field.name} { __typename ... on ${object.name} { ${selection} } }`,
            `${field.name}.${name}`,
          ]),
    );
  });

/** All leaves at once. */
const everything = (schema: GraphQLSchema, type: GraphQLObjectType, depth: number, met: readonly string[]): string =>
  [
    '__typename',
    ...Object.values(type.getFields()).flatMap((field) => {
      const target = getNamedType(field.type);
      if (!needsNothing(field)) return [];
      if (isLeafType(target)) return [field.name];
      if (depth === 0) return [];
      const inside = objectsOf(schema, target)
        .filter((object) => met.filter((name) => name === object.name).length < 2)
        .map((object) => `... on ${object.name} { ${everything(schema, object, depth - 1, [...met, object.name])} }`);
      return inside.length > 0 ? [`${field.name} { __typename ${inside.join(' ')} }`] : [];
    }),
  ].join(' ');

export const leafPaths = (schema: GraphQLSchema, root: GraphQLField<unknown, unknown>): Path[] => {
  const target = getNamedType(root.type);
  if (isLeafType(target)) return [{ root, selection: '', name: root.name }];
  return objectsOf(schema, target).flatMap((object) =>
    leaves(schema, object, DEPTH - 1, [object.name]).map(([selection, name]) => ({
      root,
      selection: `{ __typename ... on ${object.name} { ${selection} } }`,
      name: `${root.name}.${name}`,
    })),
  );
};

export const fatPath = (schema: GraphQLSchema, root: GraphQLField<unknown, unknown>): Path => {
  const target = getNamedType(root.type);
  const inside = objectsOf(schema, target).map(
    (object) => `... on ${object.name} { ${everything(schema, object, DEPTH - 1, [object.name])} }`,
  );
  // Two members of a union may give one name to different types; each gets its own fragment and, where needed, an alias.
  return { root, selection: isLeafType(target) ? '' : `{ __typename ${inside.join(' ')} }`, name: `${root.name}.*` };
};

export const rootFields = (schema: GraphQLSchema, root: 'query' | 'mutation' | 'subscription'): GraphQLField<unknown, unknown>[] => {
  const type = root === 'query' ? schema.getQueryType() : root === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType();
  return Object.values(type?.getFields() ?? {});
};

/** Table of the model behind a type, or behind the items of a page of it. */
export const modelOf = remembered((schema, root): string | null => {
  const direct = (type: GraphQLObjectType) => (type.extensions as { pothosPrismaModel?: string }).pothosPrismaModel ?? null;
  for (const object of objectsOf(schema, getNamedType(root.type))) {
    const inside = Object.values(object.getFields()).flatMap((field) => objectsOf(schema, getNamedType(field.type)));
    // A page is about its items, and what is made of one row about that row.
    const isPage = 'nextCursor' in object.getFields();
    const isMade = root.args.some(({ name }) => name === 'id');
    const found = direct(object) ?? (isPage || isMade ? inside.map(direct).find(Boolean) : null);
    if (found) return found;
  }
  return null;
});

/** `Type.field` of everything that can be asked for below a root field. */
export const coordinates = (schema: GraphQLSchema, root: GraphQLField<unknown, unknown>): Set<string> => {
  const found = new Set<string>();
  const walk = (object: GraphQLObjectType, depth: number, met: readonly string[]) => {
    for (const field of Object.values(object.getFields())) {
      found.add(`${object.name}.${field.name}`);
      if (depth === 0) continue;
      for (const next of objectsOf(schema, getNamedType(field.type))) {
        if (met.filter((name) => name === next.name).length < 2) walk(next, depth - 1, [...met, next.name]);
      }
    }
  };
  for (const object of objectsOf(schema, getNamedType(root.type))) walk(object, DEPTH - 1, [object.name]);
  return found;
};

/** Models behind the types that a root field leads to. */
export const modelsBelow = remembered(
  (schema, root): ReadonlySet<string> =>
    new Set(
      [...coordinates(schema, root)].flatMap((coordinate) => {
        const type = schema.getType(coordinate.split('.')[0] ?? '');
        return (type?.extensions as { pothosPrismaModel?: string } | undefined)?.pothosPrismaModel ?? [];
      }),
    ),
);
