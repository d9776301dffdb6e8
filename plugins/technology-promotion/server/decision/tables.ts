import type { TableExport } from '@xinglin/kernel/tables/table';

/** Lists that can be taken away as XLSX or CSV. */
export const decisionTables: Readonly<Record<string, TableExport>> = {};
