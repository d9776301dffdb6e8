import { useText } from '@xinglin/kit/i18n/use-text.ts';
import { useCallback } from 'react';
import { plugins } from '../plugins.ts';
import type terms from './terms/zh-cn.ts';
import { useTerms } from './use-words.ts';

type KindOf<Key> = Key extends `${infer Kind}.${string}` ? Kind : never;

/** The kinds of words in `terms`, and those that only plugins have. */
export type TermKind = KindOf<keyof typeof terms> | 'stage';

/**
 * The words for a key that only the server's data knows: those of the plugin that it names, then the house's own, then any
 * plugin's; a key nobody has words for is shown as it is rather than hidden.
 */
export function useTermOf() {
  const terms = useTerms();
  const text = useText();
  return useCallback(
    (kind: TermKind, key: string): string => {
      const bare = key.replace(/^kernel\./, '');
      const named = plugins.find(({ id }) => key.startsWith(`${id}.`));
      const own = named && text(`${named.id}:${kind}.${key.slice(named.id.length + 1)}`);
      if (own) return own;
      const house = terms.find(`${kind}.${bare}`) ?? terms.find(`${kind}.${key}`);
      if (house) return house;
      for (const { id } of plugins) {
        const found = text(`${id}:${kind}.${key}`);
        if (found) return found;
      }
      return key;
    },
    [terms, text],
  );
}
