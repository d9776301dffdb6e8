import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*(?:\/\*[\s\S]*?\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const generated = /from\s+['"]([^'"]*\/gql\/gql\.ts)['"]/;
const named = /\b(?:query|mutation|subscription)\s+(\w+)/;
const fragment = /\bfragment\s+(\w+)\s+on\b/;

function exportOf(text: string): string {
  const operation = named.exec(text)?.[1];
  if (operation) return `${operation}Document`;
  const piece = fragment.exec(text)?.[1];
  if (piece) return `${piece}FragmentDoc`;
  throw new Error(`A GraphQL document needs a name:\n${text}`);
}

/**
 * The generated `graphql()` looks its text up in a map of every document of the portal. Here each
 * call becomes its own document, so that a page's documents stay in the page's chunk.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'xinglin:inline-documents',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      const from = generated.exec(code)?.[1];
      if (!from || id.includes('/gql/')) return null;
      const file = resolve(dirname(id.split('?')[0] ?? id), from, '../graphql.ts');
      const documents = (await import(`${pathToFileURL(file).href}?t=${statSync(file).mtimeMs}`)) as Record<string, unknown>;
      const replaced = code.replace(call, (_all, text: string) => {
        const name = exportOf(text);
        if (!documents[name]) this.error(`${name} is not generated yet: run codegen first.`);
        return `(${JSON.stringify(documents[name])})`;
      });
      return { code: replaced, map: null };
    },
  };
}
