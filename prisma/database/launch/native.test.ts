import { chmod, chown, cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { otherProcess } from '../../test-support/other-process.ts';
import { temporary } from '../../test-support/temporary.ts';
import { startEmbedded } from '../embedded.ts';
import { serverAccount } from './account.ts';
import { prepareNative, refuseMusl } from './native.ts';
import { blockedAt } from './reach.ts';

const log = () => undefined;
const asRoot = process.getuid?.() === 0;

/** A copy as npm unpacks it: without the symbolic links that it cannot pack. */
async function unpacked(room: string): Promise<string> {
  const native = await prepareNative(null, room, log);
  const copy = path.join(room, 'package', 'native');
  await cp(path.dirname(native.root), path.dirname(copy), { recursive: true, verbatimSymlinks: true });
  const lib = path.join(copy, 'lib');
  for (const entry of await readdir(lib, { withFileTypes: true })) if (entry.isSymbolicLink()) await rm(path.join(lib, entry.name));
  return copy;
}

test('the links that install scripts would have made are made at start', async () => {
  await using room = await temporary('links');
  const nativeRoot = await unpacked(room.path);
  const before = (await readdir(path.join(nativeRoot, 'lib'))).length;
  const server = await startEmbedded({ dataDir: path.join(room.path, 'data'), log, nativeRoot });
  expect((await readdir(path.join(nativeRoot, 'lib'))).length).toBeGreaterThan(before);
  await server.stop();
});

test('programs that lost their execute bit get it back', async () => {
  await using room = await temporary('bits');
  const nativeRoot = await unpacked(room.path);
  await chmod(path.join(nativeRoot, 'bin', 'initdb'), 0o644);
  await prepareNative(null, room.path, log, nativeRoot);
  expect((await stat(path.join(nativeRoot, 'bin', 'initdb'))).mode & 0o111).toBe(0o111);
});

test('binaries behind a closed door are copied to where the server account can go', async () => {
  await using room = await temporary('closed');
  const nativeRoot = await unpacked(path.join(room.path, 'home'));
  await chmod(path.join(room.path, 'home'), 0o700);
  const lines: string[] = [];
  const stranger = { uid: 4_200_001, gid: 4_200_001 };
  const native = await prepareNative(stranger, path.join(room.path, 'shelter'), (line) => lines.push(line), nativeRoot);
  expect(native.root.startsWith(path.join(room.path, 'shelter'))).toBe(true);
  expect(await blockedAt(path.join(native.root, 'bin'), stranger)).toBeNull();
  expect(lines.join()).toContain(path.join(room.path, 'home'));
});

test('the way is blocked at the first closed directory, and open to its owner', async () => {
  await using room = await temporary('way');
  const closed = path.join(room.path, 'closed');
  await mkdir(path.join(closed, 'inner'), { recursive: true });
  await chmod(closed, 0o700);
  const { uid, gid } = await stat(closed);
  expect(await blockedAt(path.join(closed, 'inner'), { uid: 4_200_001, gid: 4_200_001 })).toBe(closed);
  expect(await blockedAt(path.join(closed, 'inner'), { uid, gid })).toBeNull();
  expect(await blockedAt(path.join(closed, 'inner'), null)).toBeNull();
});

test('another C library is refused in words that name the way out', () => {
  expect(() => refuseMusl('linux', '')).toThrow(/DATABASE_URL/);
  expect(() => refuseMusl('linux', '2.36')).not.toThrow();
  expect(() => refuseMusl('darwin', '')).not.toThrow();
});

if (asRoot) {
  test('as root the server runs as the account postgres', async () => {
    await using room = await temporary('root');
    const account = await serverAccount(log);
    const server = await startEmbedded({ dataDir: room.path, log });
    expect((await stat(path.join(server.pgdata, 'postmaster.pid'))).uid).toBe(account?.uid);
    expect(account?.uid).not.toBe(0);
    await server.stop();
  });

  test('root may start what an ordinary user made, and the user may go on afterwards', async () => {
    await using room = await temporary('mixed');
    const uid = 65_534;
    await chown(room.path, uid, uid);
    const first = await otherProcess(room.path, { uid });
    await first.leave();
    const asRootNow = await startEmbedded({ dataDir: room.path, log });
    expect((await stat(path.join(asRootNow.pgdata, 'postmaster.pid'))).uid).toBe(uid);
    await asRootNow.stop();
    const again = await otherProcess(room.path, { uid });
    expect(again.adopted).toBe(false);
    await again.leave();
  });

  test('as root in a closed home both binaries and data go to the shelter, and are found again', async () => {
    await using room = await temporary('home');
    const home = path.join(room.path, 'home');
    const shelter = path.join(room.path, 'shelter');
    const nativeRoot = await unpacked(home);
    await chmod(home, 0o700);
    const dataDir = path.join(home, 'portal', '.data');
    const lines: string[] = [];
    const first = await startEmbedded({ dataDir, log: (line) => lines.push(line), nativeRoot, shelter });
    await first.stop();
    const second = await startEmbedded({ dataDir, log, nativeRoot, shelter });
    expect(first.pgdata.startsWith(shelter)).toBe(true);
    expect(second.pgdata).toBe(first.pgdata);
    expect(lines.filter((line) => line.includes(home))).toHaveLength(2);
    await second.stop();
  });
}
