import type { ModelName } from '../ability/permit.ts';

/** Title and body of a notice; values stand in braces: `{name}`. Never health data, never a secret. */
export interface NoticeWords {
  title: string;
  body: string;
}

/** A kind of notice that people can be told: its words in both languages. */
export interface NoticeKind {
  'zh-CN': NoticeWords;
  en: NoticeWords;
  /** Told in the portal and by mail whatever a person prefers: for the safety of her account. */
  always?: true;
  /** Told only to those who may do this: nobody else is asked how. */
  needs?: readonly [action: string, model: ModelName];
}
