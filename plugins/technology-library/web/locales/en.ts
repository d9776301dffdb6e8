import { defineMessages } from '@xinglin/kit/i18n/define-messages.ts';
import { activity } from './en/activity.ts';
import { agreement } from './en/agreement.ts';
import { alert } from './en/alert.ts';
import { budget } from './en/budget.ts';
import { catalogue } from './en/catalogue.ts';
import { complaint } from './en/complaint.ts';
import { core } from './en/core.ts';
import { entry } from './en/entry.ts';
import { evaluation } from './en/evaluation.ts';
import { evidence } from './en/evidence.ts';
import { extract } from './en/extract.ts';
import { figure } from './en/figure.ts';
import { ip } from './en/ip.ts';
import { ledger } from './en/ledger.ts';
import { policy } from './en/policy.ts';
import { project } from './en/project.ts';
import { report } from './en/report.ts';
import { request } from './en/request.ts';
import { risk } from './en/risk.ts';
import { safety } from './en/safety.ts';
import { site } from './en/site.ts';
import { supervision } from './en/supervision.ts';
import { sustained } from './en/sustained.ts';
import { team } from './en/team.ts';
import { version } from './en/version.ts';

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
