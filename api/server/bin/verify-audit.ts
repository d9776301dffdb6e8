// npm run audit:verify: holds every organisation's audit chain against itself and the anchors outside the
// database, and says in plain words what is wrong. Changes nothing; ends with 1 when something is.

import { verifyAll } from '@xinglin/kernel/audit/verify-all';
import type { Fault } from '@xinglin/kernel/audit/verify-chain';
import { openClient } from '@xinglin/prisma';
import { openDatabase } from '@xinglin/prisma/database/open';
import { readEnv } from '../env.ts';
import { openStores } from '../files/open-stores.ts';

const faults: Record<Fault, (seq: number | null) => string> = {
  EDITED: (seq) => `第 ${seq} 条被改过。Entry ${seq} was edited.`,
  MISSING: (seq) => `第 ${seq} 条之前有记录被删。Entries before ${seq} were deleted.`,
  RELINKED: (seq) => `第 ${seq} 条接不上前一条，有插入、调换或替换。Entry ${seq} does not follow the one before it.`,
  CUT: (seq) => `锚点记下的第 ${seq} 条已不在，末尾被截断。Entry ${seq}, which an anchor names, is gone: the tail was cut off.`,
  REPLACED: (seq) => `第 ${seq} 条与锚点不符，链被重写。Entry ${seq} contradicts an anchor: the chain was written anew.`,
  ANCHOR_FORGED: () => '锚点文件里有一行不是本系统写的。A line of the anchors was not written by this system.',
};

const env = readEnv();
const opened = await openDatabase({ dataDir: env.DATA_DIR, env: process.env, log: (line) => console.log(`    ${line}`) });
const database = openClient({ appUrl: opened.appUrl, contextKey: opened.contextKey, poolSize: 2 });
const { anchors } = openStores(env, (label) => opened.secrets.derive(label));
try {
  for await (const { ok, name, tenantId, checked, anchorsChecked, firstBroken } of verifyAll(database, anchors)) {
    const who = name ?? `${tenantId}（数据库中已无此机构 no longer in the database）`;
    console.log(`  ${ok ? '✓' : '✗'} ${who}: ${checked} 条 entries, ${anchorsChecked} 个锚点 anchors`);
    if (firstBroken) console.log(`      ${faults[firstBroken.fault](firstBroken.seq)}`);
    if (!ok) process.exitCode = 1;
  }
} finally {
  await database.close();
  await opened.stop();
}
