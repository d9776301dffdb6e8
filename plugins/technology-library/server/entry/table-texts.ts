// Words of closed lists in exported tables; the portal's own are in web/locales.
import { both } from '@xinglin/kernel/shared/tables/texts';

export const stageTexts = {
  PENDING: both('待入库', 'Pending'),
  LISTED: both('在库', 'Listed'),
  PROMOTING: both('推广中', 'Being promoted'),
  RE_EVALUATION: both('复评中', 'Under re-evaluation'),
  SUSPENDED: both('暂停推广', 'Suspended'),
  SUPERSEDED: both('已迭代', 'Superseded'),
  EXITED: both('已退出', 'Exited'),
};
export const levelTexts = { KEY: both('重点推广', 'Key'), GENERAL: both('一般推广', 'General'), PILOT: both('试点推广', 'Pilot') };
export const credentialKindTexts = {
  REGISTRATION: both('注册证（备案凭证）', 'Registration'),
  LICENCE: both('许可证', 'Licence'),
  CERTIFICATE: both('认证证书', 'Certificate'),
  PATENT: both('专利', 'Patent'),
};
export const credentialStateTexts = {
  VALID: both('有效', 'Valid'),
  LAPSED: both('已过期', 'Lapsed'),
  REVOKED: both('已吊销', 'Revoked'),
  REPLACED: both('已换发', 'Replaced'),
};
export const reviewTexts = {
  kind: { RE_EVALUATION: both('复评', 'Re-evaluation'), EXIT: both('退出审议', 'Exit case') },
  stage: { OPEN: both('办理中', 'Open'), CONCLUDED: both('已办结', 'Concluded'), CANCELLED: both('已撤销', 'Broken off') },
  conclusion: {
    KEEP: both('保留', 'Keep'),
    ITERATE: both('迭代', 'Iterate'),
    SUSPEND: both('暂停推广', 'Suspend'),
    EXIT: both('退出', 'Exit'),
  },
};
export const triggerTexts = {
  SCHEDULE: both('到期复评', 'Schedule'),
  SAFETY: both('安全性问题', 'Safety'),
  LICENCE: both('证照失效', 'Licence'),
  SUPERSEDED: both('被替代', 'Superseded'),
  INDICATORS: both('指标不达标', 'Indicators'),
  AGREEMENT: both('协议终止', 'Agreements ended'),
  HOLDER: both('持有方变故', 'Holder'),
  OBJECTION: both('异议成立', 'Objection upheld'),
  OTHER: both('其他', 'Other'),
};
