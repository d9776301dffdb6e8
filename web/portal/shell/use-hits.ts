import { useText } from '@xinglin/kit/i18n/use-text.ts';
import type { PaletteItem } from '@xinglin/kit/ui/palette-search.ts';
import { useCallback } from 'react';
import { type Client, useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Palette_SearchQuery } from '../gql/graphql.ts';
import { useTermOf } from '../locales/use-term-of.ts';
import { useWords } from '../locales/use-words.ts';

const Search = graphql(`
  query Palette_Search($text: String!) { search(text: $text, first: 30) { id kind title note link } }
`);

/** Letting go of the subscription ends the request too. */
const ask = (client: Client, text: string, signal: AbortSignal): Promise<Palette_SearchQuery['search']> =>
  new Promise((resolve, reject) => {
    const source = client.query(Search, { text }, { requestPolicy: 'network-only' });
    const { unsubscribe } = source.subscribe(({ data, error, stale }) => {
      if (error) reject(error);
      else if (data && !stale) resolve(data.search);
    });
    signal.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason);
    });
  });

/** Asks all modules; what they find stands under the module's name, with the kind of thing beside it. */
export function useHits() {
  const client = useClient();
  const text = useText();
  const termOf = useTermOf();
  const w = useWords();
  return useCallback(
    async (query: string, signal: AbortSignal): Promise<PaletteItem[]> => {
      const hits = await ask(client, query.slice(0, 100), signal);
      return hits.map(({ id, kind, title, note, link }) => ({
        id: `${kind}:${id}`,
        label: title,
        hint: [termOf('hit', kind), note].filter(Boolean).join(' · '),
        group: text(`${kind.split('.')[0]}:module`) ?? w('palette.house'),
        to: link,
      }));
    },
    [client, text, termOf, w],
  );
}
