import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { own, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let headers: Record<string, string>;
let statements = 0;
beforeAll(async () => {
  server = await startTestServer();
  headers = await server.signIn('zhang-hui');
  // Work that a refused document must not cause: a statement on the pool, by whatever way.
  const { pool } = server.portal.services.database;
  const { query, connect } = pool;
  Object.assign(pool, {
    query: (...args: unknown[]) => {
      statements += 1;
      return Reflect.apply(query, pool, args);
    },
    connect: (...args: unknown[]) => {
      statements += 1;
      return Reflect.apply(connect, pool, args);
    },
  });
});
afterAll(() => server.close());

const times = (n: number, piece: (at: number) => string) => Array.from({ length: n }, (_, at) => piece(at)).join(' ');
const nested = (levels: number, open: (at: number) => string, heart: string) => `${times(levels, open)} ${heart} ${'}'.repeat(levels)}`;
/** Each fragment spreads the one before twice: 2^n fields in a few hundred bytes. */
const doubling = (n: number) =>
  `query { viewer { ...F${n} } } ${times(n, (at) => `fragment F${at + 1} on Viewer { ${at === 0 ? 'name' : `...F${at} ...F${at}`} }`)}`;
const row = 'id name title status version allowedActions roles { role { id name } }';
const many = (first: number | string) => times(9, (at) => `a${at}: members(page: {first: ${first}}) { items { ${row} } }`);

const corpus: Record<string, [code: string, document: string, variables?: object]> = {
  'depth: relations back and forth': ['QUERY_TOO_DEEP', `{ ${nested(30, () => 'viewer { organisation {', 'name')} ${'}'.repeat(30)} }`],
  'depth: unknown fields': ['QUERY_TOO_DEEP', `{ ${nested(40, () => 'a {', 'a')} }`],
  'depth: inline fragments with fields': [
    'QUERY_TOO_DEEP',
    `{ viewer { ${nested(20, () => '... on Viewer { organisation {', 'name')} ${'}'.repeat(20)} } }`,
  ],
  'depth: through fragments': [
    'QUERY_TOO_DEEP',
    `{ viewer { ...D20 } } ${times(20, (at) => `fragment D${at + 1} on Viewer { organisation { ${at === 0 ? 'name' : `...D${at}`} } }`)}`,
  ],
  'depth: a thousand braces': ['QUERY_TOO_LONG', `{ ${nested(1_000, () => 'a {', 'a')} }`],
  'depth: a hundred thousand braces': ['QUERY_TOO_LONG', `{ ${'a{'.repeat(100_000)}`],
  'depth: lists in arguments': ['QUERY_TOO_LONG', `{ members(page: {first: ${'['.repeat(8_000)} }) { totalCount } }`],
  'depth: objects in arguments': ['QUERY_TOO_LONG', `{ members(page: ${'{a:'.repeat(800)} 1 ${'}'.repeat(800)}) { totalCount } }`],
  'depth: types of variables': ['QUERY_TOO_LONG', `query ($a: ${'['.repeat(9_000)}Int) { viewer { name } }`],
  'depth: introspection by hand': ['QUERY_TOO_DEEP', `{ __schema { types { ${nested(22, () => 'ofType {', 'name')} } } }`],
  'depth: introspection through fields': [
    'GRAPHQL_VALIDATION_FAILED',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  ],
  'breadth: 2,000 times the same field': ['QUERY_TOO_LONG', `{ viewer { ${times(2_000, () => 'name')} } }`],
  'breadth: 1,000 times the same field': ['QUERY_TOO_WIDE', `{ viewer { ${times(1_000, () => 'name')} } }`],
  'breadth: roots': ['QUERY_TOO_WIDE', `{ ${times(60, () => 'viewer { name }')} }`],
  'breadth: roots in another operation': [
    'QUERY_TOO_WIDE',
    `query A { viewer { name } } query B { ${times(60, () => 'viewer { name }')} }`,
  ],
  'breadth: fields that are not there': ['QUERY_TOO_WIDE', `{ viewer { ${times(600, (at) => `x${at}`)} } }`],
  'breadth: inline fragments': ['QUERY_TOO_WIDE', `{ viewer { ${times(280, () => '... { name email }')} } }`],
  'breadth: __typename': ['QUERY_TOO_WIDE', `{ ${times(500, () => '__typename')} }`],
  'breadth: overlapping fields, which validation compares in pairs': [
    'QUERY_TOO_WIDE',
    `{ viewer { ${times(250, () => 'organisation { id }')} } }`,
  ],
  'alias: one field a hundred times': ['TOO_MANY_ALIASES', `{ viewer { ${times(100, (at) => `a${at}: name`)} } }`],
  'alias: roots': ['QUERY_TOO_WIDE', `{ ${times(40, (at) => `a${at}: viewer { name }`)} }`],
  'alias: in a fragment': ['TOO_MANY_ALIASES', `{ viewer { ...A } } fragment A on Viewer { ${times(50, (at) => `a${at}: name`)} }`],
  'alias: of introspection': [
    'QUERY_TOO_COSTLY',
    `{ ${times(9, (at) => `a${at}: __schema { types { name kind description fields { name description args { name description type { name } } type { name kind ofType { name kind } } } inputFields { name } enumValues { name } } }`)} }`,
  ],
  'alias: mutations': ['QUERY_TOO_WIDE', `mutation { ${times(20, (at) => `a${at}: updateOrganisation(input: {}) { __typename }`)} }`],
  'directive: a hundred on one field': ['TOO_MANY_DIRECTIVES', `{ viewer { name ${times(100, () => '@include(if: true)')} } }`],
  'directive: that nobody knows': ['TOO_MANY_DIRECTIVES', `{ viewer { name ${times(400, () => '@aa')} } }`],
  'directive: one on each of many fields': ['TOO_MANY_DIRECTIVES', `{ viewer { ${times(50, () => 'name @skip(if: false)')} } }`],
  'directive: on the operation': ['TOO_MANY_DIRECTIVES', `query ${times(60, () => '@x')} { viewer { name } }`],
  'directive: on a variable': ['TOO_MANY_DIRECTIVES', `query ($a: Int ${times(60, () => '@x')}) { viewer { name } }`],
  'directive: on spreads': [
    'TOO_MANY_DIRECTIVES',
    `{ viewer { ${times(40, () => '...N @include(if: true)')} } } fragment N on Viewer { name }`,
  ],
  'fragment: in a circle': ['FRAGMENT_CYCLE', '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
  'fragment: that spreads itself': ['FRAGMENT_CYCLE', '{ viewer { ...A } } fragment A on Viewer { name ...A }'],
  'fragment: a circle nobody enters': [
    'FRAGMENT_CYCLE',
    '{ viewer { name } } fragment A on Viewer { organisation { ...B } } fragment B on Tenant { ...C } fragment C on Tenant { ...B }',
  ],
  'fragment: a long circle': [
    'FRAGMENT_CYCLE',
    `{ viewer { ...C0 } } ${times(100, (at) => `fragment C${at} on Viewer { ...C${(at + 1) % 100} }`)}`,
  ],
  'fragment: doubled thirty times': ['QUERY_TOO_WIDE', doubling(30)],
  'fragment: doubled a hundred times': ['QUERY_TOO_WIDE', doubling(100)],
  'cost: lists in the rows of many pages': ['QUERY_TOO_COSTLY', `{ ${many(100)} }`],
  'cost: a size beyond all measure': ['QUERY_TOO_COSTLY', `{ ${many(1_000_000_000)} }`],
  'cost: a size in a variable': ['QUERY_TOO_COSTLY', `query ($n: Int) { ${many('$n')} }`, { n: 1_000_000_000 }],
  'cost: a page in a variable': [
    'QUERY_TOO_COSTLY',
    `query ($p: PageInput) { ${many('$n').replaceAll('{first: $n}', '$p')} }`,
    { p: { first: 100 } },
  ],
  'cost: in fragments': [
    'QUERY_TOO_COSTLY',
    `{ ${times(9, (at) => `a${at}: members(page: {first: 100}) { ...P }`)} } fragment P on MemberPage { items { ...M } } fragment M on Member { ${row} }`,
  ],
  'text: a comment after every token': ['QUERY_TOO_LONG', `{ ${times(7_000, () => '#\n a')} }`],
  'text: a thousand operations': ['QUERY_TOO_LONG', times(1_000, (at) => `query Q${at} { a }`)],
  'text: only commas and braces': ['GRAPHQL_PARSE_FAILED', `{,,,${'{'.repeat(5_000)}`],
  'text: not ended': ['GRAPHQL_PARSE_FAILED', '{ viewer { name'],
  'text: a long name not ended': ['GRAPHQL_PARSE_FAILED', `{ viewer { ${'x'.repeat(100_000)}`],
  'text: a schema instead': ['GRAPHQL_VALIDATION_FAILED', 'type Query { a: Int } query { viewer { name } }'],
  'text: empty': ['GRAPHQL_PARSE_FAILED', ' '],
};

describe('documents that ask for too much', () => {
  test('there are at least forty', () => expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(40));

  test.each(Object.entries(corpus))('%s', async (_name, [code, query, variables]) => {
    const before = statements;
    const reply = await server.ask(query, { variables: variables ?? {}, headers });
    expect(reply.at('errors.0.extensions.code')).toBe(code);
    expect(reply.at('data') ?? null).toBeNull();
    expect(reply.text.length).toBeLessThan(60_000);
    expect(statements - before, 'statements sent').toBe(0);
  });
});

describe('requests that are too much', () => {
  const post = (body: BodyInit, more: Record<string, string> = {}) =>
    server.send('/graphql', { method: 'POST', headers: { ...headers, ...more }, body });

  test.each<[string, number, () => Promise<{ status: number; text: string }>]>([
    ['20 MB of body', 413, () => post(JSON.stringify({ query: '{ viewer { name } }', variables: { a: 'x'.repeat(20_000_000) } }))],
    ['a packed bomb', 415, () => post(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' })],
    [
      'variables nested without end',
      400,
      () => post(`{"query":"{viewer{name}}","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ],
    [
      'extensions nested without end',
      400,
      () => post(`{"query":"{viewer{name}}","extensions":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`),
    ],
    ['a batch', 400, () => post(JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ viewer { name } }' }))))],
    ['no JSON', 400, () => post('{"query":')],
    ['a number', 400, () => post('7')],
    ['unknown parameters', 400, () => post(JSON.stringify({ query: '{ viewer { name } }', id: 1 }))],
    ['multipart', 415, () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['a form', 415, () => post('query={viewer{name}}', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['a bare query', 415, () => post('{ viewer { name } }', { 'content-type': 'application/graphql' })],
    ['plain text', 415, () => post('{"query":"{ viewer { name } }"}', { 'content-type': 'text/plain' })],
  ])('%s', async (_name, status, send) => {
    const before = statements;
    const reply = await send();
    expect(reply.status).toBe(status);
    expect(reply.text).not.toContain('"data":{');
    expect(statements - before).toBe(0);
  });

  test('the same server answers a good request after all of that', async () => {
    const reply = await server.ask('{ viewer { name } }', { headers });
    expect(reply.json).toEqual({ data: { viewer: { name: '张蕙' } } });
  });

  test('keys of the prototype in JSON change nothing', async () => {
    const body =
      '{"query":"query($p: PageInput){ members(page: $p) { totalCount } }","__proto__":{"polluted":1},"variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"p":{"first":1}},"extensions":{"__proto__":{"polluted":1}}}';
    const reply = await post(body);
    expect(reply.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('what tools ask of the schema is not too much', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const reply = await server.ask(
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, directiveIsRepeatable: true }),
    { headers: own },
  );
  expect(reply.at('data.__schema.queryType.name')).toBe('Query');
});
