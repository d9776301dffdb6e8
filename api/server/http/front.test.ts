import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { own, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    serve: {
      extra: [
        {
          name: 'boom',
          matches: (path) => path === '/boom',
          body: 0,
          answer: async () => Promise.reject(new Error('secret of li.wen@demo.invalid')),
        },
        {
          name: 'echo',
          matches: (path) => path === '/echo',
          body: 64,
          answer: async (request, { ip }) => Response.json({ ip, body: await request.text() }),
        },
      ],
    },
  });
});
afterAll(() => server.close());

/** What a client gets that speaks for itself, byte by byte. */
const raw = async (text: string): Promise<string> => {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return answer;
};

const close = 'connection: close\r\n';

describe('headers', () => {
  test('are on every answer, whatever it is', async () => {
    for (const path of ['/healthz', '/', '/nowhere.js', '/auth/state', '/graphql', '/boom', '/files/x']) {
      const { headers } = await server.send(path);
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'|frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('x-request-id'), path).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  });

  test('no answer to a preflight', async () => {
    const reply = await server.send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.status).toBe(405);
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('who is believed', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '127.0.0.1@evil.example', ''])(
    'the host name %j is not ours',
    async (host) => {
      const answer = await raw(`GET /graphql HTTP/1.1\r\nhost: ${host}\r\n${close}\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 (421|400) /);
      expect(answer).not.toContain('"data"');
    },
  );

  test('probes may use any name', async () => {
    expect(await raw(`GET /healthz HTTP/1.1\r\nhost: 10.0.0.7\r\n${close}\r\n`)).toContain('200 OK');
  });

  test('an absolute address or two slashes do not choose the host', async () => {
    expect(await raw(`GET http://evil.example/healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n${close}\r\n`)).toContain('200 OK');
    expect(await raw(`GET //evil.example/healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n${close}\r\n`)).toContain('404 Not Found');
  });

  test('X-Forwarded-For, X-Real-IP and Forwarded are not, without a trusted proxy', async () => {
    const headers = { ...own, 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9' };
    const { json } = await server.send('/echo', { method: 'POST', headers, body: 'hi' });
    expect(json).toEqual({ ip: '127.0.0.1', body: 'hi' });
  });

  test('method overrides are not', async () => {
    const headers = {
      'x-http-method-override': 'PUT',
      'x-method-override': 'DELETE',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    const reply = await server.send('/healthz', { headers });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('strict-transport-security')).toBeNull();
  });

  test('a request id from outside is not', async () => {
    const reply = await server.send('/healthz', { headers: { 'x-request-id': 'chosen-by-client' } });
    expect(reply.headers.get('x-request-id')).not.toBe('chosen-by-client');
  });
});

describe('bodies', () => {
  test('at most as many bytes as the route takes, stated or not', async () => {
    const stated = await server.send('/echo', { method: 'POST', headers: own, body: 'x'.repeat(65) });
    expect([stated.status, stated.at('error.code')]).toEqual([413, 'BODY_TOO_LARGE']);
    const chunk = `41\r\n${'x'.repeat(65)}\r\n`;
    const unstated = await raw(`POST /echo HTTP/1.1\r\nhost: 127.0.0.1\r\nx-xinglin-csrf: 1\r\ntransfer-encoding: chunked\r\n\r\n${chunk}`);
    expect(unstated).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('20 MB are refused before they are read', async () => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nx-xinglin-csrf: 1\r\ncontent-type: application/json\r\ncontent-length: 20971520\r\n\r\n{"query":"`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each(['gzip', 'br', 'deflate', 'identity, gzip', 'zstd'])('packed with %s: refused unread', async (encoding) => {
    const reply = await server.send('/graphql', { method: 'POST', headers: { ...own, 'content-encoding': encoding }, body: 'H4sI' });
    expect([reply.status, reply.at('error.code')]).toEqual([415, 'ENCODING']);
  });

  test('lengths that contradict each other are no request', async () => {
    const answer = await raw(
      `POST /echo HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('"status":"ok"');
  });

  test('headers longer than 16 kB end the connection', async () => {
    expect(await raw(`GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('the log', () => {
  test('cannot be written by a client: one line, no control signs, no queries, no names', async () => {
    const before = server.lines.length;
    await raw(`GET /healthz?x=%0d%0a{"level":"fatal"}%1b[31m HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: \x1b[2Jforged\r\n${close}\r\n`);
    await server.send('/auth/sign-in', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ email: 'zhang.hui@demo.invalid', password: 'geheim\r\nforged' }),
    });
    const written = server.lines.slice(before).join('');
    expect(
      written
        .split('\n')
        .filter(Boolean)
        .every((line) => JSON.parse(line).time),
    ).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(written).not.toMatch(/[\x00-\x09\x0b-\x1f]|forged|fatal|zhang\.hui|geheim/);
  });

  test('has the error of a failed route under the id of the answer, without what people typed', async () => {
    const reply = await server.send('/boom');
    expect([reply.status, reply.json]).toEqual([500, { error: { code: 'INTERNAL', message: 'something went wrong on our side' } }]);
    const line = server.lines.find((each) => each.includes('a route failed') && each.includes(String(reply.headers.get('x-request-id'))));
    expect(line).toContain('‹mail›');
    expect(line).not.toContain('li.wen');
  });
});
