import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { openStores } from './open-stores.ts';

const env = (settings: Record<string, string>) => readEnv({ NODE_ENV: 'test', DATA_DIR: join(tmpdir(), 'none'), ...settings });

test("half of a bucket's settings are refused instead of writing to the disk", () => {
  expect(() => openStores(env({ S3_BUCKET: 'files' }), () => 'k')).toThrow('S3 needs');
  expect(() => openStores(env({ S3_ENDPOINT: 'http://127.0.0.1:1' }), () => 'k')).toThrow('S3 needs');
});

test('anchors go to the copy as well', async () => {
  const [dir, copy] = [await mkdtemp(join(tmpdir(), 'stores-')), await mkdtemp(join(tmpdir(), 'copy-'))];
  const { anchors } = openStores(env({ DATA_DIR: dir, ANCHOR_COPY_DIR: copy }), () => 'k');
  await anchors.append({ tenantId: '00000000-0000-7000-8000-000000000011', seq: 1, hash: 'ab', at: '2026-11-22T00:00:00.000Z' });
  expect([await readdir(join(dir, 'anchors')), await readdir(copy)]).toEqual([['2026-11.jsonl'], ['2026-11.jsonl']]);
});
