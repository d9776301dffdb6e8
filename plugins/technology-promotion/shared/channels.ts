// The three ways in which submissions come to an association, as data (drafting note of 卫生健康技术创新成果推广应用指南, 遴选方式).
import { z } from 'zod';

/** 发函征集 · 推广组推荐 · 合作征集 */
export const channels = ['LETTER', 'RECOMMENDATION', 'COOPERATION'] as const;
export type Channel = (typeof channels)[number];

/** 函审 · 会审 · 网评 · 现场: how experts look at it, whatever way it came in. */
export const reviewFormats = ['CORRESPONDENCE', 'MEETING', 'ONLINE', 'SITE'] as const;

/** Kinds of organisation that may submit. */
export const applicantKinds = ['enterprise', 'institution'] as const;

const text = (max: number) => z.string().trim().min(1, 'REQUIRED').max(max);

/** What one channel of a call asks of a submission. */
export const channelRule = z.strictObject({
  channel: z.enum(channels),
  applicantKinds: z.array(z.enum(applicantKinds)).min(1, 'REQUIRED'),
  /** Only organisations that were sent a letter of this call. */
  invitedOnly: z.boolean(),
  /** Who vouches: nobody, a recommending group, or a cooperating organisation. */
  voucher: z.enum(['NONE', 'RECOMMENDER', 'PARTNER']),
  /** Papers that must be attached: key and name. */
  attachments: z
    .array(z.strictObject({ key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'KEY'), label: text(60), required: z.boolean() }))
    .max(20),
});
export type ChannelRule = z.output<typeof channelRule>;

/** What each channel asks unless the call says otherwise. */
export const defaultChannelRules: readonly ChannelRule[] = [
  {
    channel: 'LETTER',
    applicantKinds: ['enterprise', 'institution'],
    invitedOnly: true,
    voucher: 'NONE',
    attachments: [{ key: 'stampedForm', label: '加盖公章的申报表', required: true }],
  },
  {
    channel: 'RECOMMENDATION',
    applicantKinds: ['enterprise', 'institution'],
    invitedOnly: false,
    voucher: 'RECOMMENDER',
    attachments: [
      { key: 'stampedForm', label: '加盖公章的申报表', required: true },
      { key: 'recommendation', label: '推广组推荐意见', required: true },
    ],
  },
  {
    channel: 'COOPERATION',
    applicantKinds: ['enterprise', 'institution'],
    invitedOnly: false,
    voucher: 'PARTNER',
    attachments: [
      { key: 'stampedForm', label: '加盖公章的申报表', required: true },
      { key: 'agreement', label: '合作协议或合作意向书', required: true },
    ],
  },
];
