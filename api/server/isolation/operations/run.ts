// Sends operations as somebody, by the way the server executes them, and keeps every byte of the answer.
import type { Context } from '@xinglin/kernel/context';
import { executeOperation } from '@xinglin/kernel/graphql/execute-operation';
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Choice } from './arguments.ts';
import { fatPath, type Path, remembered } from './paths.ts';

export interface Operation {
  kind: 'query' | 'mutation';
  path: Path;
  document: DocumentNode;
}

/** One fragment for each member of a union: names that meet there have one type each at run time. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

const signature = (root: GraphQLField<unknown, unknown>) => {
  const args = root.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return args ? `(${args})` : '';
};

export const toOperation = (schema: GraphQLSchema, path: Path, kind: Operation['kind'] = 'query'): Operation => {
  const passed = path.root.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const source = `${kind} Probe${signature(path.root)} { ${path.root.name}${passed ? `(${passed})` : ''} ${path.selection} }`;
  const document = parse(source, { noLocation: true });
  const faults = validate(schema, document, rules);
  if (faults.length > 0) throw new Error(`the generator wrote a wrong operation: ${faults[0]?.message}\n${source}`);
  return { kind, path, document };
};

/** All that there is below a root field, in one question. */
export const fatQuery = remembered((schema, root): Operation => toOperation(schema, fatPath(schema, root)));
export const fatMutation = remembered((schema, root): Operation => toOperation(schema, fatPath(schema, root), 'mutation'));

export interface Answer {
  text: string;
  value: {
    data?: Record<string, unknown> | null;
    errors?: readonly { message: string; path?: readonly unknown[]; extensions?: { code?: string } }[];
  };
}

/** The machine is overloaded: no connection came free in time, and nothing was asked of anybody. */
const isUnanswered = ({ text }: Answer) => /timeout exceeded when trying to connect|terminated due to connection timeout/.test(text);
const PATIENCE = 6;

export const send = async (...asked: Parameters<typeof sendOnce>): Promise<Answer> => {
  let answer = await sendOnce(...asked);
  for (let again = 1; again < PATIENCE && isUnanswered(answer); again += 1) answer = await sendOnce(...asked);
  return answer;
};

const sendOnce = async (
  schema: GraphQLSchema,
  contextValue: Context,
  operation: Operation,
  variableValues: Choice['variables'],
): Promise<Answer> => {
  const result = await executeOperation({ schema, document: operation.document, variableValues, contextValue }, undefined).catch(
    (error: unknown) => ({
      errors: [{ message: String((error as Error).message), extensions: { thrown: true } }],
    }),
  );
  const text = JSON.stringify(result);
  return { text, value: JSON.parse(text) as Answer['value'] };
};

/** Some at a time: the pool has few connections, and an answer waits for none of its neighbours. */
export const inParallel = async <T>(work: Iterable<() => Promise<T>>, width = 8): Promise<void> => {
  const queue = work[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await next.value();
  };
  // Most answers are refusals, and nobody reads at which line each was thrown.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  await Promise.all(Array.from({ length: width }, lane)).finally(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
};
