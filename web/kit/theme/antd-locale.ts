import type { ConfigProviderProps } from 'antd';
import type { Language } from '../i18n/language.ts';

type AntdLocale = NonNullable<ConfigProviderProps['locale']>;

const loaders: Record<Language, () => Promise<{ default: AntdLocale }>> = {
  'zh-CN': () => import('antd/locale/zh_CN'),
  en: () => import('antd/locale/en_GB'),
};
const kept = new Map<Language, Promise<AntdLocale>>();

export function antdLocale(language: Language): Promise<AntdLocale> {
  const known = kept.get(language);
  if (known) return known;
  const loading = loaders[language]().then((module) => unwrap(module.default));
  kept.set(language, loading);
  loading.catch(() => kept.delete(language));
  return loading;
}

/** These modules are CommonJS: depending on the bundler the texts lie one `default` deeper. */
function unwrap(found: AntdLocale | { default: AntdLocale }): AntdLocale {
  return 'default' in found ? found.default : found;
}
