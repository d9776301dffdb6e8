// The bytes of the world's files: each body says whose it is, as its row does.
import { Readable } from 'node:stream';
import { type FileStore, keyOf } from '@xinglin/kernel/files/file-store';
import { hash, textAt } from './values.ts';

export const bodyAt = (tenant: number, row: number): string => textAt({ tenant, table: 'stored_file', column: 'body', row });

/** What was never brought has no type of this kind. */
const TYPE = 'text/plain';

export const describedBody = (body: string) => ({ media_type: TYPE, size: Buffer.byteLength(body), sha256: hash(body) });

/** The body of a row, by its marked name; null where nothing was ever brought. */
export const bodyOf = ({ name, state, media_type: type }: Readonly<Record<string, unknown>>): string | null => {
  const [, tenant, row] = /^⟦t(\d+)\.stored_file\.name\.(\d+)\./.exec(String(name)) ?? [];
  return state === 'READY' && type === TYPE && tenant && row ? bodyAt(Number(tenant), Number(row)) : null;
};

export const storeBodies = async (store: FileStore, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  for (const row of rows) {
    const body = bodyOf(row);
    if (body === null) continue;
    await store.put(
      keyOf({ tenantId: String(row.tenant_id), id: String(row.id) }),
      Readable.from([Buffer.from(body)]),
      Buffer.byteLength(body),
    );
  }
};
