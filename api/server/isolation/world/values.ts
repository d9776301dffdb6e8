// Values that say where they come from: text, numbers and moments of one row occur nowhere else in the world.
import { createHash } from 'node:crypto';

export interface Place {
  /** Position of the organisation in the world. */
  tenant: number;
  table: string;
  column: string;
  row: number;
}

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export const textAt = ({ tenant, table, column, row }: Place): string => {
  const place = `t${String(tenant).padStart(2, '0')}.${table}.${column}.${row}`;
  return `⟦${place}.${hash(place).slice(0, 8)}⟧`;
};

export const idAt = (tenant: number, table: string, row: number): string => {
  const hex = hash(`id:${tenant}:${table}:${row}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const isPrime = (n: number): boolean => {
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return false;
  return n % 2 === 1;
};

/** An address that says whose it is, and that mail can be sent to. */
export const addressAt = (name: string, tenant: number, row: number): string => `${name}-${tenant}-${row}@example.cn`;

/** Each organisation has ten million numbers of its own; primes, so that sums and products do not meet. */
const RANGE = 10_000_000;

export const createNumbers = () => {
  const last = new Map<number, number>();
  return (tenant: number): number => {
    let next = (last.get(tenant) ?? RANGE * (tenant + 1)) + 1;
    while (!isPrime(next)) next += 1;
    last.set(tenant, next);
    return next;
  };
};

/** Each organisation has a year of its own, far from any real one. */
export const createMoments = () => {
  const given = new Map<number, number>();
  return (tenant: number): Date => {
    const minutes = (given.get(tenant) ?? 0) + 1;
    given.set(tenant, minutes);
    return new Date(Date.UTC(2101 + tenant, 0, 1) + minutes * 61_000 + (minutes % 997));
  };
};
/** Days must be days of their own as well: a date column shows nothing finer. */
export const createDays = () => {
  const given = new Map<number, number>();
  return (tenant: number): string => {
    const days = (given.get(tenant) ?? 0) + 1;
    given.set(tenant, days);
    return new Date(Date.UTC(2101 + tenant, 0, 1) + (days % 365) * 86_400_000).toISOString().slice(0, 10);
  };
};
