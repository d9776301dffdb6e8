import type { SignatureMeaning } from '@xinglin/kernel/signatures/meaning';
import { CONFIRMED } from './minutes.ts';
import { signedForm } from './minutes-content.ts';
import type { MinutesContent } from './minutes-document.ts';

/** What signing here means. */
export const meetingSignatures: Readonly<Record<string, SignatureMeaning>> = {
  [CONFIRMED]: {
    'zh-CN': { name: '确认会议纪要', statement: '本人参加了会议，确认《{label}》与会议情况一致；本人回避的议题未予出示，不在确认之列。' },
    en: {
      name: 'Minutes confirmed',
      statement:
        'I attended the meeting and confirm that “{label}” is what happened. Items from which I am recused were not shown to me and are not confirmed.',
    },
    on: 'Minutes',
    content: async (ctx, id) => {
      const minutes = await ctx.db.minutes.findFirst({
        where: { tenantId: ctx.scope.tenantId ?? '', id },
        select: { number: true, content: true, contentHash: true, meeting: { select: { title: true } } },
      });
      return (
        minutes && {
          label: `${minutes.meeting.title} 会议纪要 第${minutes.number}版`,
          content: signedForm(minutes.content as unknown as MinutesContent),
        }
      );
    },
  },
};
