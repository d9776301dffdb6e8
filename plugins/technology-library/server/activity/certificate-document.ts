import type { Locale } from '@xinglin/kernel/context';
import { defineDocument } from '@xinglin/kernel/documents/define-document';
import { todayIn } from '@xinglin/kernel/tenancy/day';

export interface Certificate {
  association: string;
  number: string;
  certifiedAt: Date;
  personName: string;
  organisation: string;
  activity: string;
  session: string;
  technology: string;
  startsAt: Date;
  endsAt: Date;
  /** Of the activity, where this session was all of it; else the session's own time stands. */
  hours: number | null;
  /** Points of a test that was passed. */
  score: number | null;
}

const MINUTE = 60_000;
const sameDay = ({ startsAt, endsAt }: Certificate): boolean => todayIn(startsAt).getTime() === todayIn(endsAt).getTime();
const lengthOf = ({ startsAt, endsAt }: Certificate, hour: string, minute: string): string => {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} ${hour}`] : []), ...(rest > 0 ? [`${rest} ${minute}`] : [])].join(' ');
};

/** Nights lie in a session of several days: only of one day is it said how long it took. */
const timeOf = (c: Certificate, locale: Locale): string => {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' } as const;
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const moment = new Intl.DateTimeFormat(locale, sameDay(c) ? clock : { ...day, ...clock });
  const [from, to] = [moment.format(c.startsAt), moment.format(c.endsAt)];
  if (!sameDay(c)) return `${from} – ${to}`;
  const range = `${from}–${to}`;
  return locale === 'en' ? `${range} (${lengthOf(c, 'h', 'min')})` : `${range}（${lengthOf(c, '小时', '分钟')}）`;
};

const words = {
  'zh-CN': {
    title: '培训证书',
    number: '证书编号',
    text: (c: Certificate, when: string) =>
      `${c.personName} 同志（${c.organisation}）于 ${when} 参加“${c.activity}”（${c.session}）${c.score === null ? '' : '，考核合格'}，特发此证。`,
    technology: '技术名称',
    time: '本场时间',
    hours: '学时',
    score: '考核成绩',
    hourUnit: (hours: number) => `${hours} 学时`,
    issuer: '发证单位',
  },
  en: {
    title: 'Certificate',
    number: 'Number',
    text: (c: Certificate, when: string) =>
      `${c.personName} (${c.organisation}) took part in “${c.activity}” (${c.session}) on ${when}${c.score === null ? '' : ' and passed its test'}.`,
    technology: 'Technology',
    time: 'Time of the session',
    hours: 'Hours',
    score: 'Score',
    hourUnit: (hours: number) => `${hours}`,
    issuer: 'Issued by',
  },
} as const;

export const certificateDocument = defineDocument<Certificate>({
  id: 'technology-library.certificate',
  describe: (data, locale) => {
    const w = words[locale];
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
    const [from, to] = [day.format(data.startsAt), day.format(data.endsAt)];
    const when = from === to ? from : `${from} – ${to}`;
    return {
      title: `${w.title} ${data.number}`,
      organisation: data.association,
      date: data.certifiedAt,
      locale,
      blocks: [
        { kind: 'title', text: w.title },
        { kind: 'paragraph', text: `${w.number}：${data.number}`, align: 'center' },
        { kind: 'paragraph', text: w.text(data, when) },
        {
          kind: 'facts',
          items: [
            { label: w.technology, value: data.technology },
            data.hours === null ? { label: w.time, value: timeOf(data, locale) } : { label: w.hours, value: w.hourUnit(data.hours) },
            ...(data.score === null ? [] : [{ label: w.score, value: String(data.score) }]),
          ],
        },
        { kind: 'signatures', lines: [{ label: w.issuer, name: data.association, date: day.format(data.certifiedAt) }] },
      ],
    };
  },
});
