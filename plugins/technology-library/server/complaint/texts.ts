import { both } from '@xinglin/kernel/shared/tables/texts';

/** Codes in words, for tables. */
export const complaintCategoryTexts = {
  QUALITY: both('技术质量与服务', 'Quality and service'),
  CHARGES: both('收费', 'Charges'),
  SAFETY: both('安全', 'Safety'),
  PROPERTY: both('知识产权', 'Intellectual property'),
  CONDUCT: both('违规违纪', 'Conduct'),
  OTHER: both('其他', 'Other'),
};
