import { type BothTexts, both } from './texts.ts';

/** Kinds of organisations as tables name them. */
export const organisationKindTexts: Readonly<Record<string, BothTexts>> = {
  association: both('协会', 'Association'),
  enterprise: both('企业', 'Enterprise'),
  institution: both('机构', 'Institution'),
  agency: both('服务机构', 'Service agency'),
  platform: both('平台运营', 'Platform operator'),
};
