// Days and times as people write them in tables; times without a zone are China's.
import { BEIJING_MS } from './cell-text.ts';

const day = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;

/** `2026-11-22`, or null for what is no day of the calendar. */
export const parseDay = (text: string): string | null => {
  const [, year = '', ...rest] = day.exec(text) ?? [];
  const [month = '', date = ''] = rest.filter((part) => part !== undefined);
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return year && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
};

const time = /^(.+?)(?:\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/;

const offsetMs = (zone: string | undefined): number => {
  if (zone === undefined) return BEIJING_MS;
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

export const parseTime = (text: string): Date | null => {
  const [, date = '', hours = '0', minutes = '0', seconds = '0', fraction = '0', zone] = time.exec(text) ?? [];
  const of = parseDay(date === '' ? text : date);
  if (!of || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const within = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(fraction.padEnd(3, '0'));
  return new Date(Date.parse(`${of}T00:00:00Z`) + within - offsetMs(zone));
};
