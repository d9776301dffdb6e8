import { defineMessages } from '@xinglin/kit/i18n/define-messages.ts';
import { activity } from './zh-cn/activity.ts';
import { agreement } from './zh-cn/agreement.ts';
import { alert } from './zh-cn/alert.ts';
import { budget } from './zh-cn/budget.ts';
import { catalogue } from './zh-cn/catalogue.ts';
import { complaint } from './zh-cn/complaint.ts';
import { core } from './zh-cn/core.ts';
import { entry } from './zh-cn/entry.ts';
import { evaluation } from './zh-cn/evaluation.ts';
import { evidence } from './zh-cn/evidence.ts';
import { extract } from './zh-cn/extract.ts';
import { figure } from './zh-cn/figure.ts';
import { ip } from './zh-cn/ip.ts';
import { ledger } from './zh-cn/ledger.ts';
import { policy } from './zh-cn/policy.ts';
import { project } from './zh-cn/project.ts';
import { report } from './zh-cn/report.ts';
import { request } from './zh-cn/request.ts';
import { risk } from './zh-cn/risk.ts';
import { safety } from './zh-cn/safety.ts';
import { site } from './zh-cn/site.ts';
import { supervision } from './zh-cn/supervision.ts';
import { sustained } from './zh-cn/sustained.ts';
import { team } from './zh-cn/team.ts';
import { version } from './zh-cn/version.ts';

export default defineMessages({
  ...core,
  ...entry,
  ...version,
  ...catalogue,
  ...request,
  ...project,
  ...agreement,
  ...site,
  ...sustained,
  ...activity,
  ...ledger,
  ...supervision,
  ...safety,
  ...complaint,
  ...ip,
  ...risk,
  ...figure,
  ...evaluation,
  ...evidence,
  ...alert,
  ...report,
  ...extract,
  ...policy,
  ...team,
  ...budget,
});
