import { storedLanguage, termsOf } from '@xinglin/kit/i18n/language.ts';
import { kitSource } from '@xinglin/kit/i18n/language-context.tsx';
import { antdLocale } from '@xinglin/kit/theme/antd-locale.ts';
import { sources } from './locales/sources.ts';
import { plugins } from './plugins.ts';

/** Asks at once for what the first page says: each part of it would ask only when the one around it stands. */
export function startEarly(): void {
  const language = storedLanguage();
  const signingIn = location.pathname === '/sign-in';
  const shell = ['terms', ...plugins.map(({ id }) => termsOf(id))];
  const texts = ['portal', 'identity', ...(signingIn ? [] : shell)].map((namespace) => sources[namespace]?.[language]());
  const page = signingIn ? [import('./identity/sign-in.tsx')] : [import('./shell/themed.tsx'), antdLocale(language)];
  // Whoever needs it asks again, and tells of the failure.
  for (const early of [kitSource[language](), ...texts, ...page]) early?.catch(() => undefined);
}
