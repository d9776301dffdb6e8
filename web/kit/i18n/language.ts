/** Chinese is the first language; a visitor sees English only after choosing it. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export type Messages = Readonly<Record<string, string>>;
export type MessageSource = Record<Language, () => Promise<{ default: Messages }>>;

/** The namespace of a plugin's terms, beside that of all its texts. */
export const termsOf = (namespace: string): string => `${namespace}/terms`;

const storageKey = 'xinglin.language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

export function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : 'zh-CN';
  } catch {
    // Storage can be switched off by policy on office machines.
    return 'zh-CN';
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lives as long as the page.
  }
}
