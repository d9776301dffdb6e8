import { defineDocument } from '@xinglin/kernel/documents/define-document';

export interface MinutesItem {
  ordinal: number;
  number: string;
  title: string;
  stage: string;
  note: string;
  result: {
    entitled: number;
    present: number;
    for: number;
    against: number;
    abstained: number;
    silent: number;
    needed: number;
    passed: boolean;
    recused: string[];
    seated: { alternate: string; member: string; because: string }[];
    /** Whose ballot does not count; results from before it was kept have none. */
    lapsed?: string[];
    dissent: { name: string; text: string }[];
  } | null;
  /** Goes into the item's hash and is shown with the item alone. */
  salt: string;
}

/** What the minutes record: facts of the meeting and nothing else, so that the same facts give the same hash. */
export interface MinutesContent {
  association: string;
  call: string;
  title: string;
  panel: string;
  place: string;
  openedAt: string;
  closedAt: string;
  people: { name: string; seat: string; state: string }[];
  items: MinutesItem[];
}

const words = {
  'zh-CN': {
    seat: { CHAIR: '组长', MEMBER: '组员', SECRETARY: '秘书', ALTERNATE: '候补专家' },
    state: { PRESENT: '出席', LEFT: '中途离席', ABSENT: '缺席', EXPECTED: '未到' },
    heading: '会议纪要',
    facts: { call: '征集批次', panel: '专家组', place: '地点', time: '时间' },
    people: '出席情况',
    personHead: ['姓名', '席位', '出席'],
    items: '议题与表决',
    entitled: (n: number, m: number, k: number) => `应到 ${n} 人，实到 ${m} 人，通过需 ${k} 票。`,
    votes: (f: number, a: number, b: number, s: number) => `赞成 ${f}，反对 ${a}，弃权 ${b}${s > 0 ? `，未投 ${s}` : ''}。`,
    passed: '表决结果：通过。',
    failed: '表决结果：未通过。',
    recused: '回避：',
    seated: (a: string, m: string) => `${a}（候补）代${m}`,
    lapsed: '不计票（表决结束时已离席或已无表决权）：',
    dissent: (name: string, text: string) => `不同意见（${name}）：${text}`,
    postponed: '暂缓审议：',
    untouched: '未审议。',
    sign: '签字',
    comma: '、',
    internal: '内部资料',
  },
  en: {
    seat: { CHAIR: 'Chair', MEMBER: 'Member', SECRETARY: 'Secretary', ALTERNATE: 'Alternate' },
    state: { PRESENT: 'present', LEFT: 'left', ABSENT: 'absent', EXPECTED: 'did not come' },
    heading: 'Minutes',
    facts: { call: 'Call', panel: 'Panel', place: 'Place', time: 'Time' },
    people: 'Attendance',
    personHead: ['Name', 'Seat', 'Attendance'],
    items: 'Items and votes',
    entitled: (n: number, m: number, k: number) => `${n} entitled, ${m} present, ${k} votes needed.`,
    votes: (f: number, a: number, b: number, s: number) => `For ${f}, against ${a}, abstained ${b}${s > 0 ? `, silent ${s}` : ''}.`,
    passed: 'Result: passed.',
    failed: 'Result: not passed.',
    recused: 'Recused: ',
    seated: (a: string, m: string) => `${a} (alternate) for ${m}`,
    lapsed: 'Ballots not counted (had left or had no vote any more when the vote closed): ',
    dissent: (name: string, text: string) => `Dissent (${name}): ${text}`,
    postponed: 'Put off: ',
    untouched: 'Not discussed.',
    sign: 'Signed',
    comma: ', ',
    internal: 'Internal',
  },
} as const;

export const minutesDocument = defineDocument<MinutesContent>({
  id: 'technology-promotion.minutes',
  describe: (data, locale) => {
    const w = words[locale];
    const time = (moment: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).format(
        new Date(moment),
      );
    return {
      title: data.title,
      organisation: data.association,
      date: new Date(data.closedAt),
      locale,
      classification: w.internal,
      blocks: [
        { kind: 'title', text: `${data.title} ${w.heading}` },
        {
          kind: 'facts',
          items: [
            { label: w.facts.call, value: data.call },
            { label: w.facts.panel, value: data.panel },
            ...(data.place ? [{ label: w.facts.place, value: data.place }] : []),
            { label: w.facts.time, value: `${time(data.openedAt)} – ${time(data.closedAt)}` },
          ],
        },
        { kind: 'heading', level: 1, text: w.people },
        {
          kind: 'table',
          head: [...w.personHead],
          widths: [2, 2, 2],
          rows: data.people.map(({ name, seat, state }) => [
            name,
            w.seat[seat as keyof typeof w.seat] ?? seat,
            w.state[state as keyof typeof w.state] ?? state,
          ]),
        },
        { kind: 'heading', level: 1, text: w.items },
        ...data.items.flatMap((item) => {
          const { result } = item;
          const lines = result
            ? [
                w.entitled(result.entitled, result.present, result.needed),
                w.votes(result.for, result.against, result.abstained, result.silent),
                result.passed ? w.passed : w.failed,
                ...(result.recused.length > 0 ? [`${w.recused}${result.recused.join(w.comma)}`] : []),
                ...result.seated.map(({ alternate, member }) => w.seated(alternate, member)),
                ...(result.lapsed?.length ? [`${w.lapsed}${result.lapsed.join(w.comma)}`] : []),
                ...result.dissent.map(({ name, text }) => w.dissent(name, text)),
              ]
            : [item.stage === 'POSTPONED' ? `${w.postponed}${item.note}` : w.untouched];
          return [
            { kind: 'heading' as const, level: 2 as const, text: `${item.ordinal}. ${item.number} ${item.title}` },
            { kind: 'list' as const, items: lines },
          ];
        }),
        {
          kind: 'signatures',
          lines: data.people
            .filter(({ state }) => state === 'PRESENT' || state === 'LEFT')
            .map(({ name, seat }) => ({ label: w.seat[seat as keyof typeof w.seat] ?? seat, name })),
        },
      ],
    };
  },
});
