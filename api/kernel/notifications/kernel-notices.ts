import { type NoticeText, texts } from '../i18n/text.ts';
import type { NoticeKind } from './notice-kind.ts';

const review: Pick<NoticeKind, 'needs'> = { needs: ['approve', 'TenantApplication'] };
/** What the kernel itself tells people. Those about a person's own account cannot be switched off. */
const kinds: Readonly<Record<NoticeText, Pick<NoticeKind, 'always' | 'needs'>>> = {
  'application-submitted': review,
  'application-corrected': review,
  'member-joined': {},
  'roles-changed': {},
  'licence-expiring': {},
  'organisation-reinstated': {},
  'password-changed': { always: true },
  'password-expiring': { always: true },
  'account-idle': { always: true },
  'two-factor-changed': { always: true },
  'new-sign-in': { always: true },
  'api-key-expiring': {},
  'file-rejected': {},
  'export-ready': {},
  'audit-broken': { always: true },
};

const worded = (name: NoticeText, locale: keyof typeof texts) => ({
  title: texts[locale][`notice.${name}.title`],
  body: texts[locale][`notice.${name}.body`],
});

export const kernelNotices: Readonly<Record<string, NoticeKind>> = Object.fromEntries(
  (Object.keys(kinds) as NoticeText[]).map((name) => [
    `kernel.${name}`,
    { ...kinds[name], 'zh-CN': worded(name, 'zh-CN'), en: worded(name, 'en') },
  ]),
);
