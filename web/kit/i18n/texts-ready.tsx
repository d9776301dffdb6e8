import { type ReactNode, use } from 'react';
import { useLanguage } from './language-context.tsx';

/** Waits (by suspending) until the named namespaces can be read with `useText`. */
export function TextsReady({ of, children }: { of: readonly string[]; children: ReactNode }) {
  const { library, language } = useLanguage();
  // All downloads start before the first wait, else they would queue one behind the other.
  const waiting = of.map((namespace) => library.load(namespace, language));
  for (const texts of waiting) use(texts);
  return children;
}
