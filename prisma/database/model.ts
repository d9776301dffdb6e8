export type TableClass = 'tenant' | 'shared' | 'reference' | 'system';
export type Command = 'select' | 'insert' | 'update' | 'delete';

export interface Column {
  field: string;
  column: string;
  /** Prisma's name of the type, e.g. String, Int, or the name of an enum. */
  type: string;
  /** The native type without `@db.`, e.g. Uuid; null when the schema leaves it to Prisma. */
  native: string | null;
  isId: boolean;
  isList: boolean;
  isOptional: boolean;
  isEnum: boolean;
  hasDefault: boolean;
}

export interface Grant {
  command: Command;
  /** Null means every column. */
  columns: readonly string[] | null;
}

export interface ExtraPolicy {
  command: Command | 'all';
  expression: string;
}

/** One table of the catalogue: what the policies, the self-test and the leak generator know about it. */
export interface Model {
  model: string;
  table: string;
  file: string;
  class: TableClass;
  columns: readonly Column[];
  /** The column that says whose row it is; null where no tenant owns rows. */
  tenantColumn: string | null;
  owner: string | null;
  grantee: string | null;
  /** Code of scope `identity` reads the rows of the tenant that its claim names. */
  identityReads: boolean;
  counterparts: readonly string[];
  sharedThrough: readonly { table: string; owner: string; object: string }[];
  policies: readonly ExtraPolicy[];
  /** Null means: whatever the policies cover. */
  grants: readonly Grant[] | null;
}

export const commands: readonly Command[] = ['select', 'insert', 'update', 'delete'];
