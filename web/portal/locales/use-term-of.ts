import { useText } from '@xinglin/kit/i18n/use-text.ts';
import { useCallback } from 'react';
import { plugins } from '../plugins.ts';
import type terms from './terms/zh-cn.ts';
import { useTerms } from './use-words.ts';

type KindOf<Key> = Key extends `${infer Kind}.${string}` ? Kind : never;

/** The kinds of words in `terms`, and those that only plugins have. */
export type TermKind = KindOf<keyof typeof terms> | 'stage';

/**
 * The words for a key that only the server's data knows. Plugins' own texts come first, under the key with
 * or without the plugin's id; a key nobody has words for is shown as it is rather than hidden.
 */
export function useTermOf() {
  const terms = useTerms();
  const text = useText();
  return useCallback(
    (kind: TermKind, key: string): string => {
      const bare = key.replace(/^kernel\./, '');
      for (const { id } of plugins) {
        const own =
          text(`${id}:${kind}.${key}`) ?? (key.startsWith(`${id}.`) ? text(`${id}:${kind}.${key.slice(id.length + 1)}`) : undefined);
        if (own) return own;
      }
      return terms.find(`${kind}.${bare}`) ?? terms.find(`${kind}.${key}`) ?? key;
    },
    [terms, text],
  );
}
