import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { EngineConnections } from './engine-connections.ts';

type Exports = Record<string, unknown>;

interface EngineModule {
  __wbg_set_wasm(exports: Exports): void;
  SchemaEngine: typeof SchemaEngine;
}

/** TypeScript describes WebAssembly in the browser's library only, which has no place in a server. */
interface Wasm {
  WebAssembly: { instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Exports } }> };
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
}

const host = globalThis as unknown as Wasm;
let loaded: Promise<EngineModule> | undefined;
let panic = '';

/** The package's own entry imports the .wasm as a module, which Node does not do without a flag. */
async function load(): Promise<EngineModule> {
  const door = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bindings = '@prisma/schema-engine-wasm/schema_engine_bg';
  const engine = (await import(bindings)) as EngineModule;
  const bytes = await readFile(path.join(path.dirname(door), 'schema_engine_bg.wasm'));
  host.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => {
      panic = message;
    },
  };
  const { instance } = await host.WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/** A panic of the engine reaches us as "unreachable"; its own words were kept beside. */
export function engineWords(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : JSON.stringify(cause);
  return panic && said.includes('unreachable') ? panic : said;
}

/** Prisma's migration engine without a binary: it is not fetched from anywhere and runs on our own connections. */
export async function withSchemaEngine<T>(
  connectionString: string,
  options: string | undefined,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const { SchemaEngine: Engine } = await loaded;
  const connections = new EngineConnections(connectionString, options);
  try {
    const engine = await Engine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(connections));
    return await work(engine).finally(() => engine.free());
  } finally {
    await connections.close();
  }
}
