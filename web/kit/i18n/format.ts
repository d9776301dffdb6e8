import type { Language } from './language.ts';

const zone = 'Asia/Shanghai';
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  cache.set(key, made);
  return made;
}

/** A calendar date has no zone: read it as Beijing's day or it slips by one elsewhere. */
export function toDate(value: string | number | Date): Date {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return new Date(`${value}T00:00:00+08:00`);
  }
  return new Date(value);
}

const yearOf = (date: Date) => formatter('en', { year: 'numeric' }).format(date);

/** 11月22日; the year appears only when it is not this one. */
export function shortDate(value: string | number | Date, language: Language, now = new Date()) {
  const date = toDate(value);
  const month = language === 'en' ? 'short' : 'long';
  const sameYear = yearOf(date) === yearOf(now);
  return formatter(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month,
    day: 'numeric',
  }).format(date);
}

/** Both ends say their year as soon as they lie in different ones: an end without a year reads as this one's. */
export function dateSpan(from: string | Date, to: string | Date, language: Language, now = new Date()) {
  const [start, end] = [toDate(from), toDate(to)];
  const years = yearOf(start) !== yearOf(end) || yearOf(start) !== yearOf(now);
  const day = formatter(language, { ...(years ? { year: 'numeric' } : {}), month: language === 'en' ? 'short' : 'long', day: 'numeric' });
  return `${day.format(start)} – ${day.format(end)}`;
}

export function clockTime(value: string | number | Date, language: Language) {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(toDate(value));
}

/** Everything a hover should answer, zone included. */
export function fullDate(value: string | number | Date, language: Language) {
  const date = toDate(value);
  const day = formatter(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(date);
  if (typeof value === 'string' && value.length === 10) return day;
  const zoneName = language === 'en' ? 'Beijing time' : '北京时间';
  return `${day} ${clockTime(value, language)} ${zoneName}`;
}

export function formatNumber(value: number, language: Language, options?: Intl.NumberFormatOptions) {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', options).format(value);
}

export function formatBytes(bytes: number, language: Language) {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit === 0 ? 0 : 1;
  return `${formatNumber(size, language, { maximumFractionDigits: digits })} ${units[unit]}`;
}

/** Today as Beijing's calendar date, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
