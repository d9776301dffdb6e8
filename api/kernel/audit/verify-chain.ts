import type { Db } from '@xinglin/prisma';
import type { AnchorPlace } from './anchor.ts';

export type Fault =
  /** The row's content does not give its hash. */
  | 'EDITED'
  /** A number is missing: rows were deleted. */
  | 'MISSING'
  /** The row does not follow the one before it: rows were inserted, reordered or replaced. */
  | 'RELINKED'
  /** An anchor names a row that is not there any more: the tail was cut off. */
  | 'CUT'
  /** An anchor names another hash for this number: the chain was written anew. */
  | 'REPLACED'
  /** A line of the anchors was not written by us. */
  | 'ANCHOR_FORGED';

export interface Verification {
  ok: boolean;
  /** Rows looked at. */
  checked: number;
  anchorsChecked: number;
  /** The first thing wrong; `seq` is null for an anchor that cannot be read. */
  firstBroken: { seq: number | null; fault: Fault } | null;
}

interface Batch {
  checked: number;
  last_seq: bigint | null;
  last_hash: Uint8Array | null;
  broken_seq: bigint | null;
  fault: Fault | null;
}

/** Rows per statement: enough to be quick, few enough not to hold anybody up. */
const BATCH = 10_000;

/** The database recomputes the hashes; only the verdict of each batch comes over. */
const checkBatch = async (db: Db, tenantId: string, from: bigint, hash: Uint8Array): Promise<Batch> => {
  const [batch] = await db.$queryRaw<[Batch]>`
    with rows as (
      select e.seq, e.prev_hash, e.hash, public.audit_row_hash(e, e.prev_hash) as computed
      from audit_entry e where e.tenant_id = ${tenantId}::uuid and e.seq > ${from} order by e.seq limit ${BATCH}
    ), linked as (
      select *, lag(seq, 1, ${from}::bigint) over w as seq_before, lag(hash, 1, ${hash}::bytea) over w as hash_before
      from rows window w as (order by seq)
    ), judged as (
      select seq, case when seq <> seq_before + 1 then 'MISSING' when hash is distinct from computed then 'EDITED'
        when prev_hash is distinct from hash_before then 'RELINKED' end as fault
      from linked
    ), first as (select seq, fault from judged where fault is not null order by seq limit 1)
    select (select count(*)::int from rows) as checked, (select max(seq) from rows) as last_seq,
      (select r.hash from rows r order by r.seq desc limit 1) as last_hash,
      (select seq from first) as broken_seq, (select fault from first) as fault`;
  return batch;
};

/** Anchors newest last; each must still be true of the chain. */
const checkAnchors = async (db: Db, tenantId: string, head: number, anchors: AnchorPlace) => {
  let anchorsChecked = 0;
  let wanted = new Map<number, string>();
  let broken: Verification['firstBroken'] = null;
  const compare = async () => {
    const rows = await db.auditEntry.findMany({
      where: { tenantId, seq: { in: [...wanted.keys()].map(BigInt) } },
      select: { seq: true, hash: true },
    });
    const there = new Map(rows.map((row) => [Number(row.seq), Buffer.from(row.hash).toString('hex')]));
    for (const [seq, hash] of wanted) {
      const found = there.get(seq);
      if (found !== hash) broken ??= { seq, fault: found === undefined && seq > head ? 'CUT' : 'REPLACED' };
    }
    wanted = new Map();
  };
  for await (const anchor of anchors.read(tenantId)) {
    anchorsChecked += 1;
    if (!anchor) broken ??= { seq: null, fault: 'ANCHOR_FORGED' };
    else if (wanted.has(anchor.seq) && wanted.get(anchor.seq) !== anchor.hash) broken ??= { seq: anchor.seq, fault: 'REPLACED' };
    else wanted.set(anchor.seq, anchor.hash);
    if (wanted.size >= 500) await compare();
  }
  if (wanted.size > 0) await compare();
  return { anchorsChecked, broken };
};

/** Reads one organisation's whole chain, in its scope, and holds it against the anchors. */
export const verifyChain = async (db: Db, tenantId: string, anchors: AnchorPlace): Promise<Verification> => {
  let checked = 0;
  let seq = 0n;
  let hash: Uint8Array = Buffer.alloc(0);
  for (;;) {
    const batch = await checkBatch(db, tenantId, seq, hash);
    checked += batch.checked;
    if (batch.fault) {
      return { ok: false, checked, anchorsChecked: 0, firstBroken: { seq: Number(batch.broken_seq), fault: batch.fault } };
    }
    if (batch.last_seq === null || batch.last_hash === null) break;
    seq = batch.last_seq;
    hash = batch.last_hash;
    if (batch.checked < BATCH) break;
  }
  const { anchorsChecked, broken } = await checkAnchors(db, tenantId, Number(seq), anchors);
  return { ok: broken === null, checked, anchorsChecked, firstBroken: broken };
};
