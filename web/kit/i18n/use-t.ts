import { use, useMemo } from 'react';
import { type Arguments, interpolate } from './interpolate.ts';
import type { KitMessages } from './kit.zh-cn.ts';
import { type Messages, termsOf } from './language.ts';
import { useLanguage } from './language-context.tsx';
import { forScreen } from './spacing.ts';

export interface Translate<M extends Messages> {
  <K extends keyof M & string>(key: K, ...values: Arguments<M[K]>): string;
  /** For keys built at run time, such as an error's code; undefined when there is no such text. */
  find: (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;
}

function useMessages(namespace: string): Messages {
  const { library, language } = useLanguage();
  // Always by `use`, warm or not: React loses count of the hooks after one that is only sometimes there.
  return use(library.load(namespace, language));
}

/**
 * Makes the typed hook of one namespace. Pass the Chinese texts' type only, so that the texts
 * themselves stay in their own chunk:
 * `export const useWords = namespace<typeof import('./locales/zh-cn.ts').default>('example')`
 */
export function namespace<M extends Messages>(id: string) {
  return function useNamespace(): Translate<M> {
    const messages = useMessages(id);
    return useMemo(() => {
      const find: Translate<M>['find'] = (key, values) => {
        const text = messages[key];
        return text === undefined ? undefined : forScreen(interpolate(text, values));
      };
      const translate = (key: string, values?: Readonly<Record<string, string | number>>) => find(key, values) ?? key;
      return Object.assign(translate, { find }) as Translate<M>;
    }, [messages]);
  };
}

/**
 * What a plugin says on the home page: its texts that begin with `home.`, which come with its terms, so that a card
 * there does not wait for the texts of all pages.
 */
export const homeNamespace = <M extends Messages>(id: string) => namespace<Pick<M, keyof M & `home.${string}`>>(termsOf(id));

/** The kit's own words. */
export const useT = namespace<KitMessages>('kit');
