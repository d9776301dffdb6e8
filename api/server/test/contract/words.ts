// Texts of both languages, loaded by path: they are plain data, and the server has no door to the web.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { escaped, type Spoken } from './spoken.ts';

export type Words = Readonly<Record<string, string>>;
export interface BothLanguages {
  'zh-CN': Words;
  en: Words;
}

export const load = async <T>(path: string): Promise<T> => (await import(/* @vite-ignore */ pathToFileURL(path).href)) as T;

const wordsAt = async (path: string): Promise<Words> => (await load<{ default: Words }>(path)).default;

/** The texts of a folder with `zh-cn.ts` and `en.ts`, under the names that the folder uses. */
export const loadWords = async (folder: string, prefix = ''): Promise<BothLanguages> => ({
  'zh-CN': await wordsAt(join(folder, `${prefix}zh-cn.ts`)),
  en: await wordsAt(join(folder, `${prefix}en.ts`)),
});

export const joined = (all: readonly BothLanguages[]): BothLanguages => ({
  'zh-CN': Object.assign({}, ...all.map((words) => words['zh-CN'])),
  en: Object.assign({}, ...all.map((words) => words.en)),
});

/** Keys that one language has and the other lacks, and empty texts. */
export const wordFaults = (words: BothLanguages, where: string): string[] =>
  (['zh-CN', 'en'] as const).flatMap((language) => {
    const other = language === 'en' ? 'zh-CN' : 'en';
    return [
      ...Object.keys(words[other])
        .filter((key) => !(key in words[language]))
        .map((key) => `${where}: ${language} lacks ${key}`),
      ...Object.entries(words[language])
        .filter(([, text]) => !text.trim())
        .map(([key]) => `${where}: ${language} says nothing at ${key}`),
    ];
  });

/** Names of the roles that every kind of organisation has: a list under `<kind>/<name>` joins them and is no role of its own. */
const shared = new Set(['administrator', 'staff', 'reader', 'auditor']);
const isRole = (role: string) => role.startsWith('any/') || !shared.has(role.split('/')[1] ?? '');

/** Keys the portal looks up for a plugin: what can be held, what is told, and the roles. */
export const keysOf = ({ id, permissions, roles, notices = {} }: ServerPlugin): Spoken[] =>
  [
    ...Object.keys(permissions).map((key) => `permission.${key}`),
    ...Object.keys(notices).map((kind) => `notice.${kind.slice(id.length + 1)}`),
    ...Object.keys(roles)
      .filter(isRole)
      .map((role) => `role.${role}`),
  ].map((key) => ({ key: escaped(key), file: `plugin ${id}` }));

/** Texts that nobody has written. */
export const missingWords = (needed: readonly Spoken[], words: BothLanguages): string[] =>
  needed.flatMap(({ key, file }) => {
    const wanted = new RegExp(`^${key}$`);
    return (['zh-CN', 'en'] as const)
      .filter((language) => !Object.keys(words[language]).some((known) => wanted.test(known)))
      .map((language) => `${language} has no text for ${key.replaceAll('\\', '')} (${file})`);
  });
