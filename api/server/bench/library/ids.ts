import { derivedUuid } from '@xinglin/kernel/derived-uuid';

const sized = (name: string, usual: number): number => Number(process.env[name] ?? usual);

export const ENTRIES = sized('BENCH_ENTRIES', 50_000);
export const LINES = sized('BENCH_LINES', 500_000);
export const PROJECTS = 500;
export const SITES = 2_000;
/** The ledger is measured at a tenth of its size first: a page may grow by the logarithm, no more. */
export const GROWTH = 10;

export const id = (what: string, at: number) => derivedUuid(`bench:library:${what}:${at}`);
export const tenantId = id('tenant', 0);
export const userId = id('user', 0);
