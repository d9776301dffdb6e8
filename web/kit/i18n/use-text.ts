import { useCallback } from 'react';
import { interpolate } from './interpolate.ts';
import { useLanguage } from './language-context.tsx';
import { forScreen } from './spacing.ts';

/**
 * Reads `<namespace>:key` texts that only data knows, such as a plugin's menu label. It never
 * suspends: a namespace that is not loaded yet gives undefined, so warm it first.
 */
export function useText() {
  const { library, language } = useLanguage();
  return useCallback(
    (address: string, values?: Readonly<Record<string, string | number>>): string | undefined => {
      const colon = address.indexOf(':');
      if (colon < 1) return undefined;
      const text = library.peek(address.slice(0, colon), language)?.[address.slice(colon + 1)];
      return text === undefined ? undefined : forScreen(interpolate(text, values));
    },
    [library, language],
  );
}
