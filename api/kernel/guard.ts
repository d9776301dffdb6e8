// Refuses to build a schema that could leak: a root field nobody guards, a list read past the viewer's
// permissions, a relation whose hidden target would take its parent down with it.
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';

const name = 'guard' as const;
export default name;

const roots = new Set(['Query', 'Mutation', 'Subscription']);

interface Marks {
  granted?: string;
  pothosPrismaRelationField?: { isList: boolean };
}

export class GuardPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>) {
    const options = field.pothosOptions as { authScopes?: unknown; errors?: unknown; nullable?: unknown };
    const marks = (field.extensions ?? {}) as Marks;
    const where = `${field.parentType}.${field.name}`;
    if (roots.has(field.parentType) && options.authScopes === undefined) {
      throw new Error(`${where} has no authScopes: say who may ask`);
    }
    if (field.parentType === 'Mutation' && options.errors === undefined) {
      throw new Error(`${where} has no errors: expected failures are part of its result`);
    }
    const relation = marks.pothosPrismaRelationField;
    if (relation?.isList && !marks.granted) {
      throw new Error(`${where} reads a list past the viewer's permissions: pass granted('<Model>')`);
    }
    if (relation && !relation.isList && options.nullable !== true) {
      throw new Error(`${where} can point at a row that is hidden from the viewer: make it nullable`);
    }
    return field;
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      guard: GuardPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(name, GuardPlugin);
