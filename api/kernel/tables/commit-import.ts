import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { inScope } from '../context.ts';
import { DomainError } from '../errors/domain-error.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { runMutation } from '../mutation/run-mutation.ts';
import { checkImport, type ImportFile } from './check-import.ts';
import type { TableImport } from './import.ts';
import { giveProof, isProof } from './proof.ts';
import type { ImportReport } from './report.ts';

/** Between check and commit something changed: the report says what. */
export class ImportRefused extends DomainError {
  readonly code = 'IMPORT_REFUSED';
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('the file cannot be taken as it is');
    this.report = report;
  }
}

/** The import itself, or that of one object: `<key>.<id>`. */
const importNamed = async (ctx: Context, key: string): Promise<TableImport | null> => {
  const named = ctx.services.registry.imports.get(key);
  if (named) return named.of ? null : named;
  const dot = key.lastIndexOf('.');
  const of = ctx.services.registry.imports.get(key.slice(0, dot));
  if (!of?.of || !ctx.viewer.tenantId || !ctx.ability.can(of.action ?? 'create', of.model)) return null;
  return (await inScope(ctx, () => of.of?.(ctx, key.slice(dot + 1)))) ?? null;
};

export const importFor = async (ctx: Context, key: string): Promise<TableImport> => {
  const table = await importNamed(ctx, key);
  if (!table || !ctx.viewer.tenantId || !ctx.ability.can(table.action ?? 'create', table.model)) throw new NotAllowedError();
  return table;
};

/** The dry run, with the proof that a commit needs when nothing is wrong. */
export const tryImport = async (ctx: Context, key: string, file: ImportFile): Promise<ImportReport> => {
  const table = await importFor(ctx, key);
  const { report } = await inScope(ctx, () => checkImport(ctx, table, file));
  return { ...report, proof: report.counts.problems === 0 ? giveProof(ctx, key, report.sha256) : null };
};

export interface Commit {
  proof: string;
  idempotencyKey: string | undefined;
}

/** All rows or none: checked again in the transaction that writes them, and audited in it. Answers their number. */
export const commitImport = async (
  ctx: Context,
  key: string,
  file: ImportFile,
  { proof, idempotencyKey }: Commit,
): Promise<{ rows: number }> => {
  const table = await importFor(ctx, key);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  if (!isProof(ctx, key, sha256, proof)) throw new RuleError('IMPORT_UNCHECKED', 'check this very file first, and commit it soon after');
  return runMutation(ctx, { field: `import ${key}`, key: idempotencyKey?.slice(0, 100), requestHash: sha256 }, async () => {
    const { report, rows } = await checkImport(ctx, table, file);
    if (report.counts.problems > 0) throw new ImportRefused(report);
    await table.commit(ctx, rows);
    await ctx.audit('table.imported', { label: table.title['zh-CN'], detail: { table: key, sha256, rows: rows.length, file: file.name } });
    return { rows: rows.length };
  });
};
