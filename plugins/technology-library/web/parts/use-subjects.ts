import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { subjects } from '@xinglin/plugin-technology-promotion/shared/subjects';
import { useMemo } from 'react';

/** Names of subjects in the viewer's language, and as choices; a key that is no subject stands as it is. */
export function useSubjects() {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Map<string, string>(subjects.map(({ key, zh, en }) => [key, language === 'en' ? en : zh]));
    return {
      options: subjects.map(({ key }) => ({ value: key, label: names.get(key) ?? key })),
      list: (keys: readonly string[]) => keys.map((key) => names.get(key) ?? key).join(language === 'en' ? ', ' : '、'),
    };
  }, [language]);
}
