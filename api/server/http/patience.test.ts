// Clients that are slow on purpose, side by side. The bounds are those of the tests themselves: what counts is that it ends.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let received = 0;
beforeAll(async () => {
  server = await startTestServer({
    serve: {
      extra: [
        {
          name: 'take',
          matches: (path) => path === '/take',
          body: 'stream',
          answer: async (request) => {
            for await (const chunk of request.body as ReadableStream<Uint8Array>) received += chunk.length;
            return Response.json({ received });
          },
        },
      ],
    },
  });
});
afterAll(() => server.close());

const open = async (text: string): Promise<Socket> => {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};

const head = 'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nx-xinglin-csrf: 1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n';

test.concurrent('half-open connections are all closed, and others are served meanwhile', async () => {
  const halves = ['', 'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n', head, `${head}\r\n{"query":`];
  const sockets = await Promise.all(Array.from({ length: 200 }, (_, at) => open(halves[at % halves.length] as string)));
  const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
  expect((await server.ask('{ portalInfo { version } }')).status).toBe(200);
  await closed;
  expect(sockets.every((socket) => socket.destroyed)).toBe(true);
});

test.concurrent('headers that drip in are cut off', async () => {
  const socket = await open('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n');
  const drip = setInterval(() => socket.write('x-a: b\r\n'), 500);
  await once(socket, 'close');
  clearInterval(drip);
  expect(socket.destroyed).toBe(true);
});

test.concurrent('an upload may take longer than any other request while bytes keep coming', async () => {
  const socket = connect(server.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  const closed = once(socket, 'close');
  socket.write('PUT /take HTTP/1.1\r\nhost: 127.0.0.1\r\nx-xinglin-csrf: 1\r\nconnection: close\r\ncontent-length: 28\r\n\r\n');
  for (let at = 0; at < 28; at += 1) {
    socket.write('x');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await closed;
  expect(answer).toContain('{"received":28}');
});
