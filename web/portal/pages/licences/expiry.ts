import { today } from '@xinglin/kit/i18n/format.ts';

/** Renewing takes weeks: from here on a licence is told as about to expire. */
export const warnDays = 60;

/** Days until a licence ends, as calendar days of Beijing; negative once it is over. */
export function daysLeft(expiresOn: string, now = new Date()): number {
  return Math.round((Date.parse(expiresOn) - Date.parse(today(now))) / 86_400_000);
}

export const needsRenewal = ({ expiresOn }: { expiresOn: string | null }, now = new Date()): boolean =>
  expiresOn !== null && daysLeft(expiresOn, now) <= warnDays;
