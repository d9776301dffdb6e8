import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '@xinglin/kernel/files/file-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createS3Store } from './s3-store.ts';

/** As much of S3 as the store speaks: signed PUT, GET with a range, DELETE, under /bucket/key. */
const objects = new Map<string, Buffer>();
const seen: string[] = [];
const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const path = new URL(request.url ?? '', 'http://s3').pathname;
  seen.push(`${request.method} ${path} ${request.headers.authorization?.split('/')[0]}`);
  const body = await buffer(request);
  const known = objects.get(path);
  if (request.method === 'PUT') {
    objects.set(path, body);
    response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
  } else if (request.method === 'DELETE') {
    objects.delete(path);
    response.writeHead(204).end();
  } else if (!known) {
    response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
  } else {
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const part = range ? known.subarray(Number(range[1]), Number(range[2]) + 1) : known;
    response.writeHead(range ? 206 : 200, { 'content-length': part.length }).end(part);
  }
};

let server: Server;
let store: FileStore;
beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  store = createS3Store({ bucket: 'files', endpoint, region: 'us-east-1', keyId: 'KEY', secret: 'SECRET' });
});
afterAll(() => server.close());

const key = `${randomUUID()}/${randomUUID()}`;
const body = Buffer.alloc(200_000, '病历');

test('an object is put as it is, read whole and in parts, and removed', async () => {
  await store.put(key, Readable.from([body.subarray(0, 70_000), body.subarray(70_000)]), body.length);
  expect(objects.get(`/files/${key}`)?.equals(body)).toBe(true);
  expect((await buffer(await store.get(key))).equals(body)).toBe(true);
  expect((await buffer(await store.get(key, { start: 10, end: 19 }))).equals(body.subarray(10, 20))).toBe(true);
  await store.delete(key);
  await store.delete(key);
  await expect(store.get(key)).rejects.toThrow();
  expect(seen.every((line) => line.endsWith('Credential=KEY'))).toBe(true);
});

test('an upload that breaks off leaves no object', async () => {
  const broken = Readable.from(
    (async function* () {
      yield body.subarray(0, 1_000);
      throw new Error('broke off');
    })(),
  );
  await expect(store.put(key, broken, body.length)).rejects.toThrow('broke off');
  expect(objects.has(`/files/${key}`)).toBe(false);
});

test('it takes no key but two ids', async () => {
  for (const wrong of ['../x', 'a/b', `${key}/x`])
    await expect(store.put(wrong, Readable.from([]), 0)).rejects.toThrow('not a key of the store');
});
