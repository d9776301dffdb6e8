import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState, useTransition } from 'react';
import { kitSource } from './kit-source.ts';
import { type Language, type MessageSource, storedLanguage, storeLanguage } from './language.ts';
import { Library } from './library.ts';

interface LanguageState {
  language: Language;
  library: Library;
  switching: boolean;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

/** Texts of forms as data, which few pages need. */
const formsSource: MessageSource = {
  'zh-CN': () => import('../forms/locales/zh-cn.ts'),
  en: () => import('../forms/locales/en.ts'),
};

/** Texts of signatures: the same. */
const signatureSource: MessageSource = {
  'zh-CN': () => import('../signature/locales/zh-cn.ts'),
  en: () => import('../signature/locales/en.ts'),
};

interface LanguageProviderProps {
  /** Namespace to texts; `kit`, `forms` and `signature` are added. Keep the object stable: it is read once. */
  sources?: Readonly<Record<string, MessageSource>>;
  initial?: Language;
  children: ReactNode;
}

export function LanguageProvider({ sources, initial, children }: LanguageProviderProps) {
  const [library] = useState(() => new Library({ kit: kitSource, forms: formsSource, signature: signatureSource, ...sources }));
  const [language, choose] = useState<Language>(() => initial ?? storedLanguage());
  const [switching, start] = useTransition();
  const setLanguage = useCallback((next: Language) => {
    storeLanguage(next);
    // A transition keeps the old words on screen until the new ones have arrived.
    start(() => choose(next));
  }, []);
  // Before the effects of all that stands inside: requests state the language as it is written there.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(() => ({ language, library, switching, setLanguage }), [language, library, switching, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = use(LanguageContext);
  if (!state) throw new Error('LanguageProvider is missing above this component.');
  return state;
}
