import { storedLanguage } from '@xinglin/kit/i18n/language.ts';
import { kitSource } from '@xinglin/kit/i18n/language-context.tsx';
import { antdLocale } from '@xinglin/kit/theme/antd-locale.ts';
import { sources } from './locales/sources.ts';

/** Asks at once for what the first page says: each part of it would ask only when the one around it stands. */
export function startEarly(): void {
  const language = storedLanguage();
  const texts = [kitSource, sources.portal, sources.identity].map((source) => source?.[language]());
  const page = location.pathname === '/sign-in' ? [import('./identity/sign-in.tsx')] : [import('./shell/themed.tsx'), antdLocale(language)];
  // Whoever needs it asks again, and tells of the failure.
  for (const early of [...texts, ...page]) early?.catch(() => undefined);
}
