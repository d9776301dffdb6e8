import { defineMessages } from '@xinglin/kit/i18n/define-messages.ts';

/** What the server knows by key: kinds, errors, permissions, roles, notices, audit acts. */
const messages = defineMessages({
  'kind.association': '协会',
  'kind.enterprise': '企业',
  'kind.institution': '机构',
  'kind.agency': '服务机构',
  'kind.platform': '平台运营',
  'error.WRONG_CREDENTIALS': '邮箱或密码不正确。',
  'error.WRONG_CODE': '验证码不正确，或已经使用过。',
  'error.LOCKED': '尝试次数过多，请稍后再试。',
  'error.UNAUTHENTICATED': '登录已失效，请重新登录。',
  'error.NO_PASSWORD': '您的账号还没有密码，请先设置密码。',
  'error.CSRF': '请求未通过安全检查，请重新载入页面后再试。',
  'error.INTERNAL': '系统出了差错，请稍后再试。',
  'error.UNAVAILABLE': '服务暂时不可用，请稍后再试。',
  'error.NOT_FOUND': '找不到此内容。',
  'error.ORGANISATION_CLOSED': '当前不能代表此机构操作：机构已暂停使用，或您已不是其成员。',
  'error.ORGANISATION_MISMATCH': '此页面属于另一机构。',
  'error.IDEMPOTENCY_KEY_REUSED': '此次提交与之前的提交冲突，请重新载入后再试。',
  'error.PEOPLE_ONLY': '此操作须由本人登录办理。',
});

export default messages;
