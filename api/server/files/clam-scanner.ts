import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { FileScanner, Verdict } from '@xinglin/kernel/files/scanner';

/** Milliseconds without a word from the daemon. */
const PATIENCE = 60_000;

const parse = (address: string) => {
  const found = /^(?:tcp:\/\/)?(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(address);
  if (!found) throw new Error(`CLAMAV must be host:port, not "${address}"`);
  return { host: found[1] ?? found[2] ?? '', port: Number(found[3]) };
};

const send = async (socket: Socket, bytes: Buffer) => {
  if (!socket.write(bytes)) await once(socket, 'drain');
};

const length = (bytes: number) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
};

const verdictOf = (reply: string): Verdict => {
  const text = reply.replace(/\0/g, '').trim();
  if (text.endsWith(' OK')) return { clean: true };
  const found = /: (.+) FOUND$/.exec(text);
  if (found?.[1]) return { clean: false, finding: found[1] };
  throw new Error(`the virus scanner answered: ${text.slice(0, 200)}`);
};

/** ClamAV's INSTREAM over TCP: the daemon needs no access to our disk. */
export const createClamScanner = (address: string): FileScanner => {
  const place = parse(address);
  return {
    scan: async (open) => {
      const socket = connect(place);
      socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the virus scanner does not answer')));
      const answer = new Promise<string>((done, failed) => {
        let reply = '';
        socket.setEncoding('utf8').on('data', (chunk: string) => {
          reply += chunk;
        });
        socket.once('error', failed).once('end', () => done(reply));
      });
      // Both may fail of the same break; the first to be awaited tells it.
      answer.catch(() => undefined);
      try {
        await once(socket, 'connect');
        await send(socket, Buffer.from('zINSTREAM\0'));
        for await (const chunk of await open()) {
          await send(socket, length((chunk as Buffer).length));
          await send(socket, chunk as Buffer);
        }
        await send(socket, length(0));
        return verdictOf(await answer);
      } finally {
        socket.destroy();
      }
    },
  };
};
