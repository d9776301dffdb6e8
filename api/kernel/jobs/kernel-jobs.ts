import { deliverMail } from '../mail/send-mail.ts';
import { deliverNotice } from '../notifications/deliver-notice.ts';
import { defineJob } from './define-job.ts';
import { forgetKeys, tidyOrders } from './tidy.ts';

/** The kernel's own jobs about the queue, notices and mails. */
export const kernelJobs = [
  defineJob({ name: 'kernel.send-mail', outside: true, run: deliverMail }),
  defineJob({ name: 'kernel.deliver-notice', run: deliverNotice }),
  defineJob({ name: 'kernel.tidy-orders', schedule: '17 3 * * *', per: 'platform', run: tidyOrders }),
  defineJob({ name: 'kernel.forget-keys', schedule: '27 * * * *', run: forgetKeys }),
] as const;
