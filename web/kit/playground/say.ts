import { useLanguage } from '../i18n/language-context.tsx';

/** The playground's own words stand beside each other: they are samples, not texts of the product. */
export function useSay() {
  const { language } = useLanguage();
  return (zh: string, en: string) => (language === 'en' ? en : zh);
}
