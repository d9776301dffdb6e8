// What the routes of tables answer in common.

import { DomainError } from '@xinglin/kernel/errors/domain-error';
import { InputError } from '@xinglin/kernel/errors/input';
import { fileKinds } from '@xinglin/kernel/files/kinds';
import type { TableFormat } from '@xinglin/kernel/shared/tables/texts';
import { ImportRefused } from '@xinglin/kernel/tables/commit-import';
import { fileHeaders } from '../files/headers.ts';
import { json } from '../files/reply.ts';

const statusOf: Readonly<Record<string, number>> = { NOT_ALLOWED: 404, STEP_UP_REQUIRED: 403, INPUT: 400, IMPORT_REFUSED: 422 };

/** Expected refusals as JSON; everything else is the front door's to answer. */
export const refused = (error: unknown): Response => {
  if (!(error instanceof DomainError)) throw error;
  const { code, message } = error;
  const issues = error instanceof InputError ? { issues: error.issues } : {};
  const report = error instanceof ImportRefused ? { report: error.report } : {};
  return json(statusOf[code] ?? 409, { error: { code, message, ...issues }, ...report });
};

/** Saved, never shown: with all that keeps a file of ours from being anything else. */
export const tableHeaders = (name: string, format: TableFormat): Headers => {
  const headers = fileHeaders({ name: `${name}.${format}`, mediaType: fileKinds[format].mediaType, sha256: null }, false);
  headers.delete('accept-ranges');
  return headers;
};
