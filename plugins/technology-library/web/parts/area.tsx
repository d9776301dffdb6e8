import { regionName, regions } from '@xinglin/kernel/shared/regions';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';

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
