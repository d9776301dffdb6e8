import { modelsDir, readSchemaFiles } from './migration-list.ts';
import type { Command, ExtraPolicy, Grant, Model, TableClass } from './model.ts';
import { commands } from './model.ts';
import { parseSchema, type RawModel } from './parse-schema.ts';

interface Annotation {
  name: string;
  value: string;
}

/** A line that is indented deeper than its annotation continues it, so that long policies stay readable. */
function annotationsOf(doc: readonly string[]): Annotation[] {
  const found: Annotation[] = [];
  for (const line of doc) {
    const start = /^\s?@([\w-]+)\s*:?\s*(.*)$/.exec(line);
    const last = found.at(-1);
    if (start) found.push({ name: start[1] ?? '', value: (start[2] ?? '').trim() });
    else if (last && /^\s{2,}\S/.test(line)) last.value += ` ${line.trim()}`;
  }
  return found;
}

class Reader {
  readonly #raw: RawModel;
  readonly #notes: readonly Annotation[];

  constructor(raw: RawModel) {
    this.#raw = raw;
    this.#notes = annotationsOf(raw.doc);
  }

  fail(reason: string): never {
    throw new Error(`model ${this.#raw.model} (${this.#raw.file}): ${reason}`);
  }

  all(name: string): string[] {
    return this.#notes.filter((note) => note.name === name).map((note) => note.value);
  }

  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) this.fail(`@${name} is written twice`);
    return values[0];
  }

  /** Accepts the field's name or the column's. */
  column(name: string): string {
    const found = this.#raw.columns.find((column) => column.column === name || column.field === name);
    return found?.column ?? this.fail(`there is no column ${name}`);
  }

  refuseUnknown(): void {
    const known = ['class', 'key', 'identity-reads', 'shared-through', 'counterpart', 'policy', 'grant'];
    for (const { name } of this.#notes) if (!known.includes(name)) this.fail(`unknown annotation @${name}`);
  }
}

function classOf(reader: Reader): { kind: TableClass; owner: string | null; grantee: string | null } {
  const [kind, ...options] = (reader.one('class') ?? reader.fail('no @class; say tenant, shared, reference or system')).split(/\s+/);
  if (kind !== 'tenant' && kind !== 'shared' && kind !== 'reference' && kind !== 'system') reader.fail(`unknown class "${kind}"`);
  const given = new Map(options.map((option) => option.split('=') as [string, string]));
  const side = (name: string) => reader.column(given.get(name) ?? reader.fail(`@class shared needs ${name}=<column>`));
  return kind === 'shared' ? { kind, owner: side('owner'), grantee: side('grantee') } : { kind, owner: null, grantee: null };
}

function identityReads(reader: Reader, kind: TableClass): boolean {
  const value = reader.one('identity-reads');
  if (value !== undefined && (value !== '' || kind !== 'tenant')) reader.fail('@identity-reads stands alone, in a table of @class tenant');
  return value !== undefined;
}

function policiesOf(reader: Reader): ExtraPolicy[] {
  return reader.all('policy').map((value) => {
    const [, command, expression] =
      /^(select|insert|update|delete|all)\s*:\s*(.+)$/.exec(value) ??
      reader.fail(`@policy wants "<command>: <expression>", not "${value}"`);
    return { command: command as Command | 'all', expression: expression ?? '' };
  });
}

function grantsOf(reader: Reader): Grant[] | null {
  const value = reader.one('grant');
  if (value === undefined) return null;
  if (value === 'none') return [];
  return (value.match(/[a-z]+\s*(\([^)]*\))?/g) ?? []).map((each) => {
    const [, command = '', list] = /^([a-z]+)\s*(?:\(([^)]*)\))?$/.exec(each) ?? [];
    if (!commands.includes(command as Command)) reader.fail(`@grant does not know "${each}"`);
    return { command: command as Command, columns: list === undefined ? null : list.split(',').map((name) => reader.column(name.trim())) };
  });
}

function sharedThrough(reader: Reader): Model['sharedThrough'] {
  return reader.all('shared-through').map((value) => {
    const [, table, owner, object] =
      /^(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*\)$/.exec(value) ??
      reader.fail('@shared-through wants <table>(<owner column>, <object id column>)');
    return { table: table ?? '', owner: owner ?? '', object: object ?? '' };
  });
}

function interpret(raw: RawModel): Model {
  const reader = new Reader(raw);
  reader.refuseUnknown();
  const { kind, owner, grantee } = classOf(reader);
  return {
    model: raw.model,
    table: raw.table,
    file: raw.file,
    columns: raw.columns,
    class: kind,
    owner,
    grantee,
    tenantColumn: kind === 'tenant' ? reader.column(reader.one('key') ?? 'tenant_id') : owner,
    identityReads: identityReads(reader, kind),
    counterparts: reader.all('counterpart').map((name) => reader.column(name)),
    sharedThrough: sharedThrough(reader),
    policies: policiesOf(reader),
    grants: grantsOf(reader),
  };
}

/** The catalogue of tables, read from the Prisma files themselves so that it cannot fall behind them. */
export async function readModels(directory = modelsDir): Promise<Model[]> {
  const models = parseSchema(await readSchemaFiles(directory)).map(interpret);
  for (const { model, sharedThrough: shares } of models) {
    for (const { table } of shares) {
      if (!models.some((other) => other.table === table && other.class === 'shared')) {
        throw new Error(`model ${model}: @shared-through names ${table}, which is not a table of @class shared`);
      }
    }
  }
  return models;
}
