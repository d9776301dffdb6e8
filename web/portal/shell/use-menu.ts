import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { useText } from '@xinglin/kit/i18n/use-text.ts';
import { useMemo } from 'react';
import { useWords } from '../locales/use-words.ts';
import { plugins } from '../plugins.ts';
import { administration } from './areas.ts';
import type { IconName } from './icons.tsx';

export interface MenuEntry {
  to: string;
  label: string;
  icon: IconName;
}

export interface MenuGroup {
  id: string;
  title: string;
  entries: readonly MenuEntry[];
}

export interface Menu {
  /** The headings under which a module has something for this person. */
  modules: readonly MenuGroup[];
  administration: readonly MenuEntry[];
}

/** What the acting organisation has and this person may open, in the reader's words. */
export function useMenu(): Menu {
  const ability = useAbility();
  const text = useText();
  const w = useWords();
  return useMemo(
    () => ({
      modules: plugins.flatMap(({ id, nav }) =>
        [...new Set(nav.map(({ under }) => under ?? `${id}:module`))]
          .map((title) => ({
            id: title,
            title: text(title) ?? id,
            entries: nav
              .filter(({ under, needs }) => (under ?? `${id}:module`) === title && ability.can(...needs))
              .map(({ to, label, icon = 'module' }) => ({ to, label: text(label) ?? label, icon })),
          }))
          .filter(({ entries }) => entries.length > 0),
      ),
      administration: administration
        .filter(({ needs }) => !needs || ability.can(...needs))
        .map(({ to, label, icon }) => ({ to, label: w(label), icon })),
    }),
    [ability, text, w],
  );
}
