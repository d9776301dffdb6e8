import { regionName, regions } from '@xinglin/kernel/shared/regions';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';

/** Provinces to choose from, by their six-figure code. */
export function useProvinces(): { value: string; label: string }[] {
  const { language } = useLanguage();
  return regions.map(({ code, zh, en }) => ({ value: `${code}0000`, label: language === 'en' ? en : zh }));
}

/** The province of a six-figure code, in words. */
export function AreaName({ code }: { code: string }) {
  const { language } = useLanguage();
  return <>{regionName(code.slice(0, 2), language)}</>;
}

/** Provinces in a line; a list says the first of many, and how many there are. */
export function AreaNames({ codes, most = codes.length }: { codes: readonly string[]; most?: number }) {
  const w = useWords();
  const { language } = useLanguage();
  const said = codes
    .slice(0, most)
    .map((code) => regionName(code.slice(0, 2), language))
    .join(w('project.comma'));
  return <>{codes.length > most ? w('project.andMore', { areas: said, n: codes.length }) : said}</>;
}
