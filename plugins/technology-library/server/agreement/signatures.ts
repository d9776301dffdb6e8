import type { Context } from '@xinglin/kernel/context';
import type { MeaningWords, SignatureMeaning } from '@xinglin/kernel/signatures/meaning';
import type { PartyRole } from '../../shared/agreement-input.ts';
import { contentOf } from './content.ts';

/** A party's signature means that this party is bound: one meaning for each, and the statement names the party. */
export const meaningOf = (role: PartyRole): string => `technology-library.agreement-${role.toLowerCase()}`;

const content = (role: PartyRole) => async (ctx: Context, id: string) => {
  const found = await contentOf(ctx, id);
  if (!found) return null;
  const { row, form } = found;
  const party = row.parties.find((one) => one.role === role);
  return party ? { label: `${row.number}《${row.title}》（${party.name}）`, content: form } : null;
};

const meaning = (role: PartyRole, zh: MeaningWords, en: MeaningWords): SignatureMeaning => ({
  'zh-CN': zh,
  en,
  on: 'Agreement',
  content: content(role),
});

const says = (as: string, name: string): MeaningWords => ({
  name,
  statement: `本人经授权，以${as}名义签署{label}，已阅读协议全文和附件，同意受其约束。`,
});
const saysInEnglish = (as: string, name: string): MeaningWords => ({
  name,
  statement: `I am authorised to sign {label} on behalf of the ${as}; I have read the agreement and its attachments and agree to be bound.`,
});

/** What signing here means. */
export const agreementSignatures: Readonly<Record<string, SignatureMeaning>> = {
  [meaningOf('ASSOCIATION')]: meaning(
    'ASSOCIATION',
    says('甲方（协会）', '甲方签署'),
    saysInEnglish('association', 'Signed for the association'),
  ),
  [meaningOf('HOLDER')]: meaning(
    'HOLDER',
    says('乙方（技术持有方）', '乙方签署'),
    saysInEnglish('technology holder', 'Signed for the holder'),
  ),
  [meaningOf('SITE')]: meaning('SITE', says('丙方（应用单位）', '丙方签署'), saysInEnglish('adopting institution', 'Signed for the site')),
};
