import type { TableExport } from '@xinglin/kernel/tables/table';

/** Lists that can be taken away as XLSX or CSV. */
export const reviewTables: Readonly<Record<string, TableExport>> = {};
