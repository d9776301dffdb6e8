import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { createClamScanner } from './clam-scanner.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** Reads one INSTREAM command to its end, as the daemon does. */
const payloadOf = (received: Buffer): Buffer | null => {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

const daemon = async (answer: (payload: Buffer) => string | null) => {
  const started = createServer((socket: Socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const payload = payloadOf(received);
      if (!payload) return;
      const reply = answer(payload);
      if (reply === null) socket.destroy();
      else socket.end(reply);
    });
  });
  server = started;
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(started.address() as AddressInfo).port}`;
};
const scan = (address: string, body: Buffer) =>
  createClamScanner(address).scan(async () => Readable.from([body.subarray(0, 7), body.subarray(7)]));
const body = Buffer.alloc(300_000, 'abc');

test('the daemon gets every byte and its word counts', async () => {
  let got = Buffer.alloc(0);
  const clean = await daemon((payload) => {
    got = Buffer.from(payload);
    return 'stream: OK\0';
  });
  expect(await scan(clean, body)).toEqual({ clean: true });
  expect(got.equals(body)).toBe(true);
});

test('a finding is told by its name', async () => {
  const address = await daemon(() => 'stream: Win.Test.EICAR_HDB-1 FOUND\0');
  expect(await scan(address, body)).toEqual({ clean: false, finding: 'Win.Test.EICAR_HDB-1' });
});

test.each(['INSTREAM size limit exceeded. ERROR\0', '', 'stream: \0'])('the answer %j is no verdict', async (reply) => {
  const address = await daemon(() => reply);
  await expect(scan(address, body)).rejects.toThrow('the virus scanner answered');
});

test('a daemon that is not there, or goes away, is no verdict', async () => {
  const address = await daemon(() => null);
  await expect(scan(address, body)).rejects.toThrow();
  await new Promise<void>((done) => server?.close(() => done()));
  server = undefined;
  await expect(scan(address, body)).rejects.toThrow();
});

test.each(['localhost', 'host:port', 'a:1:2', ''])('the setting %j is refused', (address) => {
  expect(() => createClamScanner(address)).toThrow('CLAMAV must be host:port');
});
