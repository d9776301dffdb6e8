import { languages } from '@xinglin/kit/i18n/language.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';

/** The other language, in its own words: readable by those who need it. */
export function LanguageSwitch() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  return (
    <div className="p-languages">
      {languages
        .filter((one) => one !== language)
        .map((one) => (
          <button key={one} type="button" lang={one} className="p-quiet" onClick={() => setLanguage(one)}>
            {t(`language.${one}`)}
          </button>
        ))}
    </div>
  );
}
