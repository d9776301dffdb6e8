// Letters to applicants, written by the call's rules: the first rule that fits, or the house's own words.
import type { LetterRule } from '../../shared/call-input.ts';
import type { Outcome } from '../../shared/decision-input.ts';

export interface LetterFacts {
  number: string;
  title: string;
  applicant: string;
  track: string;
  call: string;
  association: string;
  outcome: Outcome;
  conditions: string;
  reason: string;
}
export interface Letter {
  subject: string;
  body: string;
}

/** As it is kept and shown: the subject, an empty line and the text. */
export const letterText = ({ subject, body }: Letter): string => `${subject}\n\n${body}`;
export const readLetter = (text: string): Letter => {
  const [subject = '', ...body] = text.split('\n\n');
  return { subject, body: body.join('\n\n') };
};

/** Chinese first: letters go to Chinese organisations whatever language their reader has set. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  RECOMMEND: '推荐入库',
  CONDITIONAL: '有条件推荐',
  RESUBMIT: '修改后再评',
  REJECT: '不推荐',
};

const opening = '{applicant}：\n贵单位申报的《{title}》（编号 {number}）已完成《{call}》的评审。\n评审结论：{outcome}。';
const closing = '\n特此通知。\n{association}';

const usual: Readonly<Record<Outcome, string>> = {
  RECOMMEND: `${opening}\n该技术将按程序公示。${closing}`,
  CONDITIONAL: `${opening}\n入库条件：{conditions}\n{reason}${closing}`,
  RESUBMIT: `${opening}\n修改意见：{reason}\n欢迎修改完善后再次申报。${closing}`,
  REJECT: `${opening}\n理由：{reason}\n感谢贵单位的支持。${closing}`,
};

/** What may stand in braces; anything else in a rule is refused when the call is saved. */
export const placeholders = ['number', 'title', 'applicant', 'call', 'association', 'outcome', 'conditions', 'reason'] as const;

const fill = (text: string, facts: LetterFacts): string => {
  const values: Record<string, string> = { ...facts, outcome: outcomeWords[facts.outcome] };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
};

export const writeLetter = (rules: readonly LetterRule[], facts: LetterFacts): Letter => {
  const rule = rules.find(
    ({ outcomes, tracks }) =>
      (outcomes.length === 0 || outcomes.includes(facts.outcome)) && (tracks.length === 0 || tracks.includes(facts.track)),
  );
  return {
    subject: fill(rule?.subject ?? '关于《{title}》评审结论的通知', facts),
    body: fill(rule?.body ?? usual[facts.outcome], facts),
  };
};

export interface RevocationFacts extends Pick<LetterFacts, 'number' | 'title' | 'applicant' | 'call' | 'association' | 'outcome'> {
  findings: string;
}

/** No rule of a call writes this one: it is the house's own. */
export const revocationLetter = ({ number, title, applicant, call, association, outcome, findings }: RevocationFacts): Letter => ({
  subject: `关于撤销《${title}》评审结论的通知`,
  body: `${applicant}：
《${call}》公示期间收到针对贵单位申报的《${title}》（编号 ${number}）的异议。经核查，异议成立，现撤销原评审结论“${outcomeWords[outcome]}”，该技术不再入库。
核查结果：${findings}
特此通知。
${association}`,
});

interface Decided {
  outcome: string;
  conditions: string;
  reason: string;
  dossier: { number: string; title: string; applicantName: string; track: string };
}

/** The letter of a decision by the rules of its call. */
export const letterOf = (
  call: { title: string; letterRules: unknown },
  association: string,
  { outcome, conditions, reason, dossier: { number, title, applicantName, track } }: Decided,
): Letter =>
  writeLetter(call.letterRules as readonly LetterRule[], {
    ...{ number, title, applicant: applicantName, track, call: call.title, association },
    ...{ outcome: outcome as Outcome, conditions, reason },
  });
