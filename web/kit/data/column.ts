import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** Numbers go right, with figures of equal width. */
  align?: 'right';
  width?: number | string;
  /** Numbers and short words are never broken over lines. */
  whole?: boolean;
  /** The name the server sorts by; without it the heading is plain. */
  sort?: string;
  /** Off until the person turns it on. */
  hidden?: boolean;
  /** Cannot be turned off; the first column never can. */
  always?: boolean;
  /** Its part of the card on a phone. The first column is the card's title. */
  card?: 'status' | 'line' | 'none';
}

/** Nothing to say: a dash in a table, no line on a card. */
export const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '' || value === false;

export interface RowAct {
  key: string;
  /** A verb. */
  label: string;
  onAct: () => void;
  danger?: boolean;
  /** Why it cannot be done now; the act is then shown but not live. */
  blocked?: string;
}
