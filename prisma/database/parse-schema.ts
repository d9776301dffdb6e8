import type { Column } from './model.ts';

/** A model as written: its documentation lines and its stored fields, before the annotations mean anything. */
export interface RawModel {
  model: string;
  file: string;
  doc: readonly string[];
  table: string;
  columns: readonly Column[];
}

interface Block {
  kind: string;
  name: string;
  file: string;
  doc: string[];
  body: string[];
}

function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  let doc: string[] = [];
  let open: Block | null = null;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    const head = /^(model|enum|view|type)\s+(\w+)\s*\{/.exec(trimmed);
    if (open) {
      if (trimmed === '}') {
        blocks.push(open);
        open = null;
      } else open.body.push(trimmed);
    } else if (head) {
      open = { kind: head[1] ?? '', name: head[2] ?? '', file, doc, body: [] };
      doc = [];
    } else if (trimmed.startsWith('///')) doc.push(trimmed.slice(3));
    else if (trimmed !== '' && !trimmed.startsWith('//')) doc = [];
  }
  return blocks;
}

function columnOf(line: string, enums: ReadonlySet<string>, models: ReadonlySet<string>): Column | null {
  const found = /^(\w+)\s+(Unsupported\("[^"]*"\)|\w+)(\[\])?(\?)?(.*)$/.exec(line);
  if (!found || line.startsWith('//')) return null;
  const [, field = '', type = '', list, optional, rest = ''] = found;
  if (models.has(type)) return null;
  return {
    field,
    column: /@map\("([^"]+)"\)/.exec(rest)?.[1] ?? field,
    type,
    native: /@db\.(\w+(?:\([^)]*\))?)/.exec(rest)?.[1] ?? null,
    isId: /@id\b/.test(rest),
    isList: list !== undefined,
    isOptional: optional !== undefined,
    isEnum: enums.has(type),
    hasDefault: /@(default\(|updatedAt\b)/.test(rest),
  };
}

export function parseSchema(files: readonly { path: string; content: string }[]): RawModel[] {
  const blocks = files.flatMap(({ path, content }) => blocksOf(path, content));
  const named = (kind: string) => new Set(blocks.filter((block) => block.kind === kind).map((block) => block.name));
  const enums = named('enum');
  const models = named('model');
  return blocks
    .filter((block) => block.kind === 'model')
    .map(({ name, file, doc, body }) => ({
      model: name,
      file,
      doc,
      table: body.map((line) => /^@@map\("([^"]+)"\)/.exec(line)?.[1]).find(Boolean) ?? name,
      columns: body.map((line) => columnOf(line, enums, models)).filter((column) => column !== null),
    }));
}
