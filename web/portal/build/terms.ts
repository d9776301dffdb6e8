import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** What the portal says of a plugin outside its pages: menu, home, notices, search, people's rights and the audit. */
const kinds = new Set(['module', 'nav', 'work', 'notice', 'hit', 'role', 'permission', 'audit', 'stage', 'home']);

const query = '?terms';

/**
 * `import('./zh-cn.ts?terms')` gives those texts of a file whose kind (the word before the first dot) the portal asks for,
 * so that its first page does not wait for the texts of all pages of all plugins.
 */
export function terms(): Plugin {
  return {
    name: 'xinglin:terms',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      const { default: texts } = (await import(`${pathToFileURL(file).href}?t=${statSync(file).mtimeMs}`)) as {
        default: Readonly<Record<string, string>>;
      };
      const kept = Object.entries(texts).filter(([key]) => kinds.has(key.split('.')[0] ?? ''));
      return `export default ${JSON.stringify(Object.fromEntries(kept))};`;
    },
  };
}
