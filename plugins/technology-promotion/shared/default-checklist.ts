import type { ChecklistItem } from './call-input.ts';

/**
 * The admission check a new call starts with: 技术范围 and 技术属性 of 技术准入 (drafting note of
 * 卫生健康技术创新成果推广应用指南), and the papers that show them.
 */
export const defaultChecklist: readonly ChecklistItem[] = [
  { key: 'scope', label: '技术属于本批次的征集范围和专业类别', help: '', required: true },
  { key: 'applicant', label: '申报单位具备申报资格', help: '单位类型与征集渠道一致，推荐单位与推广单位不是同一单位。', required: true },
  { key: 'form', label: '申报表填写完整并加盖公章', help: '', required: true },
  { key: 'safety', label: '安全性证明材料齐全', help: '', required: true },
  { key: 'effectiveness', label: '有效性证明材料齐全', help: '', required: true },
  { key: 'economy', label: '经济性材料齐全', help: '', required: false },
  { key: 'maturity', label: '成熟度：应用年限达到要求', help: '以应用单位出具的证明为准。', required: true },
  { key: 'suitability', label: '适宜推广：对人员、设备、场地的要求明确', help: '', required: true },
  { key: 'registration', label: '产品注册证或备案凭证在有效期内', help: '不涉及产品的技术选“不适用”。', required: true },
  { key: 'property', label: '知识产权归属清楚，无争议', help: '', required: true },
];
