// What a document asks for, in one pass and in time proportional to its text: each fragment is weighed once,
// however often it is spread, so that the weighing itself is no way to keep the server busy.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export interface Weight {
  tokens: number;
  depth: number;
  aliases: number;
  directives: number;
  roots: number;
  fields: number;
  cost: number;
  /** Questions about the schema itself: five for the whole, one for a type. */
  introspection: number;
}

/** Rows that a list without a page may be expected to bring. */
const PLAIN_LIST = 10;
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;
const CEILING = 1e12;
/** Levels of `__schema` that are not counted. */
const INTROSPECTION_LEVELS = 8;

interface Sum {
  depth: number;
  fields: number;
  cost: number;
}
type Variables = Readonly<Record<string, unknown>>;

export class FragmentCycle extends Error {}

const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isListType(type.ofType));

/** The number a literal or a variable stands for. */
const numberOf = (value: ValueNode | undefined, variables: Variables): unknown => {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
};

/** Rows that the field's `page` argument asks for; undefined when it has none. */
const pageOf = (field: FieldNode, variables: Variables): number | undefined => {
  const given = field.arguments?.find(({ name }) => name.value === 'page')?.value;
  if (!given) return undefined;
  const first =
    given.kind === Kind.OBJECT
      ? numberOf(given.fields.find(({ name }) => name.value === 'first')?.value, variables)
      : given.kind === Kind.VARIABLE
        ? (variables[given.name.value] as { first?: unknown } | null | undefined)?.first
        : undefined;
  return typeof first === 'number' ? Math.min(Math.max(first, 1), LARGEST_PAGE) : DEFAULT_PAGE;
};

export const weigh = (schema: GraphQLSchema, document: DocumentNode, variables: Variables = {}): Weight => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const weighed = new Map<string, Sum>();
  const open = new Set<string>();
  const found = { aliases: 0, directives: 0, introspection: 0 };

  const ofFragment = (name: string, page: number): Sum => {
    const key = `${name} ${page}`;
    const known = weighed.get(key);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return { depth: 0, fields: 0, cost: 0 };
    if (open.has(name)) throw new FragmentCycle(name);
    open.add(name);
    const sum = ofSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), page);
    open.delete(name);
    weighed.set(key, sum);
    return sum;
  };

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined, page: number): Sum => {
    const name = field.name.value;
    if (name === '__schema' || name === '__type') return ofIntrospection(field);
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const asked = pageOf(field, variables) ?? (name === 'items' ? page : 0);
    if (!field.selectionSet) return { depth: 1, fields: 1, cost: 1 };
    const below = ofSelection(field.selectionSet, definition && getNamedType(definition.type), asked || page);
    const rows = definition && isList(definition.type) ? (name === 'items' ? page || DEFAULT_PAGE : PLAIN_LIST) : 1;
    return { depth: 1 + below.depth, fields: 1 + below.fields, cost: 1 + rows * below.cost };
  };

  /** GraphQL's own rule bounds how it nests: tools ask it fifteen levels deep, and the whole of it once. */
  const ofIntrospection = (field: FieldNode): Sum => {
    found.introspection += field.name.value === '__schema' ? 5 : 1;
    const below = field.selectionSet ? ofSelection(field.selectionSet, undefined, 0) : { depth: 0, fields: 0, cost: 0 };
    return { depth: 1 + Math.max(0, below.depth - INTROSPECTION_LEVELS), fields: 1 + below.fields, cost: 1 + below.cost };
  };

  const ofSelection = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number): Sum => {
    const sum: Sum = { depth: 0, fields: 0, cost: 0 };
    for (const each of set.selections) {
      const part =
        each.kind === Kind.FIELD
          ? ofField(each, parent, page)
          : each.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(each.name.value, page)
            : ofSelection(each.selectionSet, each.typeCondition ? schema.getType(each.typeCondition.name.value) : parent, page);
      sum.depth = Math.max(sum.depth, part.depth);
      sum.fields = Math.min(CEILING, sum.fields + part.fields);
      sum.cost = Math.min(CEILING, sum.cost + part.cost);
    }
    return sum;
  };

  countMarks(document, found);
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  const sums = operations.map((each) => ofSelection(each.selectionSet, schema.getRootType(each.operation) ?? undefined, 0));
  // A fragment that nothing spreads is refused by validation, but may run in a circle before that.
  for (const name of fragments.keys()) ofFragment(name, 0);
  const most = (of: (sum: Sum) => number) => Math.max(0, ...sums.map(of));
  return {
    ...found,
    tokens: document.tokenCount ?? 0,
    depth: most(({ depth }) => depth),
    fields: most(({ fields }) => fields),
    cost: most(({ cost }) => cost),
    roots: Math.max(0, ...operations.map((each) => each.selectionSet.selections.length)),
  };
};

/** Aliases and directives as they stand in the text. */
const countMarks = (document: DocumentNode, found: { aliases: number; directives: number }): void => {
  const look = (node: { directives?: readonly unknown[] | undefined; selectionSet?: SelectionSetNode | undefined }) => {
    found.directives += node.directives?.length ?? 0;
    for (const each of node.selectionSet?.selections ?? []) {
      if (each.kind === Kind.FIELD && each.alias) found.aliases += 1;
      look(each);
    }
  };
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) {
      for (const variable of each.variableDefinitions ?? []) found.directives += variable.directives?.length ?? 0;
      look(each);
    } else if (each.kind === Kind.FRAGMENT_DEFINITION) look(each);
  }
};
