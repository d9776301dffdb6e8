import { defineDocument } from '@xinglin/kernel/documents/define-document';

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
  hours: number | null;
  score: number | null;
}

const words = {
  'zh-CN': {
    title: '培训证书',
    number: '证书编号',
    text: (c: Certificate, when: string) =>
      `${c.personName} 同志（${c.organisation}）于 ${when} 参加“${c.activity}”（${c.session}）${c.score === null ? '，完成规定内容' : '，考核合格'}，特发此证。`,
    technology: '技术名称',
    hours: '学时',
    score: '考核成绩',
    hourUnit: (hours: number) => `${hours} 学时`,
    issuer: '发证单位',
  },
  en: {
    title: 'Certificate',
    number: 'Number',
    text: (c: Certificate, when: string) =>
      `${c.personName} (${c.organisation}) took part in “${c.activity}” (${c.session}) on ${when}${c.score === null ? ' and completed it' : ' and passed the test'}.`,
    technology: 'Technology',
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
    return {
      title: `${w.title} ${data.number}`,
      organisation: data.association,
      date: data.certifiedAt,
      locale,
      blocks: [
        { kind: 'title', text: w.title },
        { kind: 'paragraph', text: `${w.number}：${data.number}`, align: 'center' },
        { kind: 'paragraph', text: w.text(data, day.formatRange(data.startsAt, data.endsAt)) },
        {
          kind: 'facts',
          items: [
            { label: w.technology, value: data.technology },
            ...(data.hours === null ? [] : [{ label: w.hours, value: w.hourUnit(data.hours) }]),
            ...(data.score === null ? [] : [{ label: w.score, value: String(data.score) }]),
          ],
        },
        { kind: 'signatures', lines: [{ label: w.issuer, name: data.association, date: day.format(data.certifiedAt) }] },
      ],
    };
  },
});
