import { useCallback } from 'react';
import { interpolate } from './interpolate.ts';
import { termsOf } from './language.ts';
import { useLanguage } from './language-context.tsx';
import { forScreen } from './spacing.ts';

/**
 * Reads `<namespace>:key` texts that only data knows, such as a plugin's menu label. It never
 * suspends: a namespace of which neither the texts nor the terms are loaded gives undefined, so warm it first.
 */
export function useText() {
  const { library, language } = useLanguage();
  return useCallback(
    (address: string, values?: Readonly<Record<string, string | number>>): string | undefined => {
      const colon = address.indexOf(':');
      if (colon < 1) return undefined;
      const namespace = address.slice(0, colon);
      const shelf = library.peek(namespace, language) ?? library.peek(termsOf(namespace), language);
      const text = shelf?.[address.slice(colon + 1)];
      return text === undefined ? undefined : forScreen(interpolate(text, values));
    },
    [library, language],
  );
}
