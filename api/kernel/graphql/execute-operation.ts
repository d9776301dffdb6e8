// One operation from start to end: queries in the viewer's scope, a mutation in its one transaction.
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
} from 'graphql';
import { type Context, inScope } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { hasBegun, markFailed } from '../mutation/outcome.ts';
import { runMutation } from '../mutation/run-mutation.ts';

const operationOf = (args: ExecutionArgs) =>
  args.document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .find((each) => !args.operationName || each.name?.value === args.operationName);

const texts = new WeakMap<DocumentNode, string>();

/** The same document comes again and again: the server keeps it parsed, and so its text is printed once. */
const textOf = (document: DocumentNode): string => {
  const known = texts.get(document) ?? print(document);
  texts.set(document, known);
  return known;
};

const refused = (code: string, message: string, status: number): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { code, http: { status } } })],
});

/** The database keeps no NUL in a text; forms refuse it at their fields, a list's filter has none to tell it at. */
const holdsNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && value !== null && Object.values(value).some((each) => holdsNul(each));

/** Asking for the root's own name is no act: documents that are generated do so. */
const actsOf = ({ selectionSet: { selections } }: OperationDefinitionNode): readonly SelectionNode[] => {
  const acts = selections.filter((each) => each.kind !== Kind.FIELD || each.name.value !== '__typename');
  return acts.length > 0 ? acts : selections;
};

/** `key` is the client's idempotency key; it is kept for a mutation only. */
export const executeOperation = async (args: ExecutionArgs, key: string | undefined): Promise<ExecutionResult> => {
  const ctx = args.contextValue as Context;
  const operation = operationOf(args);
  if (operation?.operation !== 'mutation') {
    if (holdsNul(args.variableValues) || textOf(args.document).includes('\\u0000')) {
      return refused('BAD_USER_INPUT', 'a text may not hold the character NUL', 400);
    }
    return inScope(ctx, () => execute(args));
  }
  const [selection, ...more] = actsOf(operation);
  if (more.length > 0 || selection?.kind !== Kind.FIELD) {
    return refused('ONE_MUTATION', 'one mutation per request', 400);
  }
  const requestHash = createHash('sha256')
    .update(textOf(args.document))
    .update(JSON.stringify(args.variableValues ?? {}))
    .digest('hex');
  const call = { field: selection.name.value, key: key?.slice(0, 100), requestHash };
  try {
    return await runMutation(ctx, call, async () => {
      const reply = await execute(args);
      // Refused before any resolver ran, by a wrong variable: trying again with the right one is the first try.
      if (!hasBegun(ctx)) markFailed(ctx);
      return reply;
    });
  } catch (error) {
    if (error instanceof RuleError) return refused(error.code, error.message, 409);
    throw error;
  }
};
