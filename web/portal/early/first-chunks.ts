import { kitSource } from '@xinglin/kit/i18n/kit-source.ts';
import { storedLanguage } from '@xinglin/kit/i18n/language.ts';
import { antdLocale } from '@xinglin/kit/theme/antd-locale.ts';
import { own } from '../locales/own-sources.ts';

const ahead = (loads: readonly Promise<unknown>[]) => {
  // Whoever needs it asks again, and tells of the failure.
  for (const load of loads) load.catch(() => undefined);
};

/** What the page shows, whoever looks at it: each part of it would ask only when the one around it stands. */
export function loadFirst(page: string): void {
  const language = storedLanguage();
  ahead([kitSource[language](), own.portal[language](), own.identity[language]()]);
  if (page === '/sign-in') ahead([import('../identity/sign-in.tsx')]);
  else if (page !== '/') ahead([import('../shell/themed.tsx'), antdLocale(language)]);
}

/** What the shell says besides; the texts of plugins that it needs lie in the same download. */
export const loadTerms = () => ahead([own.terms[storedLanguage()]()]);
