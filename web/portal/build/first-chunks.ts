import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const room = join(import.meta.dirname, '..');

/** The texts that signing in needs, and those that the shell needs beside them; a download for each language. */
const texts = [
  ['words', /\/(?:kit\/i18n\/kit\.|portal\/locales\/(?:identity\/)?)(zh-cn|en)\.ts$/],
  ['terms', /\/(?:portal\/locales\/terms\/(zh-cn|en)\.ts|locales\/(zh-cn|en)\.ts\?terms)$/],
] as const;

const textsOf = (id: string): string | undefined => {
  for (const [name, files] of texts) {
    const [, ...language] = files.exec(id) ?? [];
    if (language.length > 0) return `${name}-${language.find(Boolean)}`;
  }
};

/**
 * What the first page is made of, in a few downloads: in dozens, most would wait for a free connection. `draw` is all
 * that `draw.tsx` and the home page need; what `main.tsx` needs as well stays with that.
 */
export function firstChunk(): (id: string, context: Rolldown.ChunkingContext) => string | null {
  let drawing: ReadonlySet<string> | undefined;
  return (id, context) => {
    const reached = (...files: string[]): Set<string> => {
      const known = new Set<string>();
      const reach = (file: string) => {
        if (known.has(file)) return;
        known.add(file);
        context.getModuleInfo(file)?.importedIds.forEach(reach);
      };
      for (const file of files) reach(join(room, file));
      return known;
    };
    if (!drawing) {
      const first = reached('main.tsx');
      drawing = new Set([...reached('draw.tsx', 'pages/home/home.tsx', 'locales/zh-cn.ts')].filter((file) => !first.has(file)));
    }
    return textsOf(id) ?? (drawing.has(id) ? 'draw' : null);
  };
}

/** Names in the page what `main.tsx` will ask for whoever looks, so that it sets out with the page and not a round trip later. */
export function preloadDrawing(): Plugin {
  return {
    name: 'xinglin:preload-drawing',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const draw = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === 'draw');
        if (draw?.type !== 'chunk') throw new Error('No chunk draws: has draw.tsx moved?');
        return [draw.fileName, ...draw.imports]
          .filter((file) => !html.includes(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
      },
    },
  };
}
