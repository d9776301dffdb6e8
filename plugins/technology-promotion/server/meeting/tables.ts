import type { TableExport } from '@xinglin/kernel/tables/table';

/** Lists that can be taken away as XLSX or CSV. */
export const meetingTables: Readonly<Record<string, TableExport>> = {};
