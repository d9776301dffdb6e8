import type { Services } from '@xinglin/kernel/context';
import { firstOperatorLink } from '@xinglin/kernel/identity/first-operator-link';
import type { Env } from '../env.ts';
import type { Steps } from './steps.ts';

/** Says how the first operator gets in, until there is one: no installation has a default password. */
export const announceFirstOperator = async (services: Services, env: Env, steps: Steps): Promise<void> => {
  const { installed, link } = await firstOperatorLink(services, env);
  if (installed) return;
  steps.note(
    link
      ? `首位系统管理员 ${env.FIRST_OPERATOR} 请在 24 小时内打开(一次有效) · first operator, open within 24 hours, works once:\n    ${link}`
      : '尚无管理员:请设置 FIRST_OPERATOR=<邮箱> 后重新启动 · nobody runs this portal yet: set FIRST_OPERATOR=<e-mail> and start again',
  );
};
