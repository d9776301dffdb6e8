// A list to a file on disk, as it stood at one moment.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Prisma, withScope } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { exportLimits } from '../shared/tables/limits.ts';
import type { TableFormat } from '../shared/tables/texts.ts';
import type { TableExport } from './table.ts';
import { csvBytes } from './write-csv.ts';
import { xlsxBytes } from './write-xlsx.ts';

/** Far beyond what the largest export takes; a snapshot held longer would hold up the database's tidying. */
const LONGEST_MS = 120_000;

const writers = { csv: csvBytes, xlsx: xlsxBytes } as const satisfies Record<TableFormat, unknown>;

/** Throws before anything is read. Unknown tables and forbidden ones answer alike. */
export const tableFor = (ctx: Context, key: string): TableExport => {
  const table = ctx.services.registry.tables.get(key);
  if (!table || !ctx.ability.can(table.action ?? 'read', table.model)) throw new NotAllowedError();
  if (table.stepUp && ctx.viewer.kind === 'member' && !ctx.viewer.steppedUp) throw new StepUpRequiredError();
  return table;
};

/**
 * Writes what the filter shows to `path` and answers the number of rows. It goes to a file first and not straight to
 * the client, so that a slow one holds neither connection nor snapshot, and what fails fails before it is half sent.
 */
export const writeTable = async (ctx: Context, table: TableExport, raw: unknown, format: TableFormat, path: string): Promise<number> => {
  const filter = parseInput(table.filter, raw ?? {});
  let rows = 0;
  const counted = async function* (batches: AsyncIterable<readonly object[]>) {
    for await (const batch of batches) {
      rows += batch.length;
      if (rows > exportLimits.rows) throw new RuleError('EXPORT_TOO_LARGE', `at most ${exportLimits.rows} rows at once; narrow the filter`);
      yield batch;
    }
  };
  const outside = ctx.db;
  try {
    await withScope(ctx.scope, () =>
      ctx.services.database.client.$transaction(
        async (tx) => {
          await tx.$executeRaw`set transaction read only`;
          ctx.db = tx as unknown as Context['db'];
          const bytes = writers[format](ctx, table, counted(table.rows(ctx, filter)));
          await pipeline(Readable.from(bytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        },
        { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: LONGEST_MS },
      ),
    );
  } finally {
    ctx.db = outside;
  }
  return rows;
};
