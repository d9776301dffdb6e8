import { defineDocument } from '@xinglin/kernel/documents/define-document';
import type { SignedAgreement } from './content.ts';

export interface AgreementPaper {
  organisation: string;
  form: SignedAgreement;
  contentHash: string;
  /** ISO 8601; the only date in the file's properties. */
  date: string;
  signers: {
    role: string;
    name: string;
    state: string;
    signer: string;
    signedAt: string | null;
    method: string | null;
    signatureHash: string | null;
  }[];
}

const words = {
  'zh-CN': {
    role: { ASSOCIATION: '甲方（协会）', HOLDER: '乙方（技术持有方）', SITE: '丙方（应用单位）' },
    state: { PENDING: '未签署', SIGNED: '电子签署', SIGNED_ON_PAPER: '纸质签署', REFUSED: '拒签' },
    method: { password: '密码验证', totp: '动态码验证', demonstration: '演示环境' },
    facts: { number: '协议编号', amends: '所变更或续签的协议', technology: '技术', version: '技术版本', period: '期限' },
    to: '至',
    attachments: '附件',
    fileHead: ['附件', '校验值（SHA-256）'],
    page: '签署页',
    signHead: ['签约方', '签署人', '时间', '方式'],
    hash: '协议内容校验值（SHA-256）：',
    verify: '各方的电子签署与上述校验值绑定，可在平台的协议页面逐一核验。协议内容或附件有任何改动，校验值即不相同。',
    proof: '签署记录校验值',
    line: '盖章、签字',
  },
  en: {
    role: { ASSOCIATION: 'Association', HOLDER: 'Technology holder', SITE: 'Adopting institution' },
    state: { PENDING: 'not signed', SIGNED: 'signed electronically', SIGNED_ON_PAPER: 'signed on paper', REFUSED: 'refused' },
    method: { password: 'password', totp: 'one-time code', demonstration: 'demonstration' },
    facts: { number: 'Agreement', amends: 'Amends or renews', technology: 'Technology', version: 'Version', period: 'Period' },
    to: 'to',
    attachments: 'Attachments',
    fileHead: ['Attachment', 'SHA-256'],
    page: 'Signatures',
    signHead: ['Party', 'Signed by', 'Time', 'How'],
    hash: 'SHA-256 of this agreement: ',
    verify:
      'Every electronic signature is bound to this value and can be verified on the page of the agreement. Any change of text or attachments gives another value.',
    proof: 'Hashes of the signature records',
    line: 'Seal and signature',
  },
} as const;

export const agreementDocument = defineDocument<AgreementPaper>({
  id: 'technology-library.agreement',
  describe: ({ organisation, form, contentHash, date, signers }, locale) => {
    const w = words[locale];
    const role = (key: string) => w.role[key as keyof typeof w.role] ?? key;
    const time = (moment: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).format(
        new Date(moment),
      );
    const day = (moment: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date(moment));
    const how = ({ state, method }: AgreementPaper['signers'][number]) =>
      [w.state[state as keyof typeof w.state] ?? state, method ? (w.method[method as keyof typeof w.method] ?? method) : '']
        .filter(Boolean)
        .join(' · ');
    const unsigned = signers.filter(({ state }) => state === 'PENDING');
    const proofs = signers.flatMap(({ name, signatureHash }) => (signatureHash ? [`${name} ${signatureHash}`] : []));
    return {
      title: form.title,
      organisation,
      date: new Date(date),
      locale,
      footer: form.number,
      blocks: [
        { kind: 'title', text: form.title },
        {
          kind: 'facts',
          items: [
            { label: w.facts.number, value: form.number },
            ...(form.amends ? [{ label: w.facts.amends, value: form.amends }] : []),
            { label: w.facts.technology, value: `${form.subject.entryNumber} ${form.subject.entryTitle}` },
            { label: w.facts.version, value: form.subject.versionLabel },
            { label: w.facts.period, value: `${form.startsOn} ${w.to} ${form.endsOn}` },
            ...form.parties.map((party) => ({ label: role(party.role), value: party.name })),
          ],
        },
        ...form.terms.flatMap(({ heading, text }, at) => [
          { kind: 'heading' as const, level: 1 as const, text: `${at + 1}. ${heading}` },
          ...text.split('\n').map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph })),
        ]),
        ...(form.attachments.length > 0
          ? [
              { kind: 'heading' as const, level: 1 as const, text: w.attachments },
              {
                kind: 'table' as const,
                head: [...w.fileHead],
                widths: [2, 3],
                rows: form.attachments.map(({ name, sha256 }) => [name, sha256]),
              },
            ]
          : []),
        { kind: 'pageBreak' },
        { kind: 'heading', level: 1, text: w.page },
        {
          kind: 'table',
          head: [...w.signHead],
          widths: [3, 2, 3, 2],
          rows: signers.map((signer) => [
            `${role(signer.role)} ${signer.name}`,
            signer.signer || '—',
            signer.signedAt ? (signer.state === 'SIGNED_ON_PAPER' ? day(signer.signedAt) : time(signer.signedAt)) : '—',
            how(signer),
          ]),
        },
        { kind: 'paragraph', text: `${w.hash}${contentHash}`, indent: false },
        { kind: 'paragraph', text: w.verify },
        ...(proofs.length > 0
          ? [
              { kind: 'heading' as const, level: 2 as const, text: w.proof },
              { kind: 'list' as const, items: proofs },
            ]
          : []),
        ...(unsigned.length > 0
          ? [{ kind: 'signatures' as const, lines: unsigned.map(({ role: key }) => ({ label: `${role(key)} ${w.line}` })) }]
          : []),
      ],
    };
  },
});
