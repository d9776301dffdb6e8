import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { defaultChannelRules } from '../../shared/channels.ts';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { defaultPolicy } from '../../shared/policy.ts';
import type { Bag } from './bag.ts';
import { type PlannedCall, trackNames } from './plan.ts';
import type { Times } from './times.ts';

export const organisationOf = (key: string) => {
  const found = demoOrganisations.find((each) => each.key === key);
  if (!found) throw new Error(`no demo organisation ${key}`);
  return found;
};

/** Who runs the selection of an association. */
const secretaries: Readonly<Record<string, string>> = {
  association: 'li-wen',
  'association-delta': 'gu-yan',
  'association-xiang': 'tan-xi',
};
export const secretaryOf = (association: string): string => demoId(secretaries[association] ?? '');

export const callId = (key: string): string => demoId(`call:${key}`);
export const formId = (key: string, kind: 'APPLICATION' | 'REVIEW'): string => demoId(`call:${key}:${kind}`);

/** JSON columns take plain data. */
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

const body = (planned: PlannedCall) =>
  [
    `${planned.summary}`,
    '申报技术应当安全、有效、经济、成熟，并适合在基层推广，应用年限不少于两年。',
    '申报单位通过推广组推荐、合作或者收到的征集函提交申报表和证明材料；逾期不再受理。',
    '遴选程序：形式审查、网络评审、会审、公示。评审实行双盲和回避制度。',
  ].join('\n\n');

/** The call with its forms and, but for a draft, its announcement. */
export const addCall = (bag: Bag, planned: PlannedCall, number: string, times: Times): void => {
  const { key, association, title, summary, stage, tracks, places } = planned;
  const { id: tenantId, name: organisationName } = organisationOf(association);
  const id = callId(key);
  const createdBy = secretaryOf(association);
  const [opensAt, closesAt] = [times.at(planned.opensIn), times.endOf(planned.closesIn)];
  const running = stage === 'DRAFT' || stage === 'OPEN';
  const words = {
    number,
    title,
    summary,
    body: body(planned),
    audience: 'PUBLIC',
    channels: ['LETTER', 'RECOMMENDATION', 'COOPERATION'],
    channelRules: plain(defaultChannelRules),
    reviewFormats: ['ONLINE', 'MEETING'],
    tracks: plain(tracks.map((track) => ({ key: track, name: trackNames[track] ?? track }))),
    opensAt,
    closesAt,
    contactName: '技术推广部',
    contactPhone: '020-37600001',
    contactEmail: 'selection@demo.invalid',
  };
  bag.call.push({
    ...words,
    id,
    tenantId,
    stage,
    policy: plain(defaultPolicy),
    policyFrozenAt: planned.review ? times.at(planned.closesIn + 10) : null,
    checklist: plain(defaultChecklist),
    formId: formId(key, 'APPLICATION'),
    sealed: true,
    openedAt: running ? null : closesAt,
    places,
    receivedCount: planned.items.filter((item) => item !== 'DRAFT').length,
    letterRules: [],
    publishedAt: stage === 'DRAFT' ? null : opensAt,
    closedAt: running ? null : closesAt,
    cancelReason: stage === 'CANCELLED' ? '与上级主管部门的征集重复，经理事会同意撤销。' : null,
    createdBy,
    search: searchable({ number, title }),
    createdAt: times.at(Math.min(planned.opensIn, 0) - 7),
  });
  for (const [kind, name, definition] of [
    ['APPLICATION', '申报表', defaultApplicationForm],
    ['REVIEW', '评审表', defaultReviewForm],
  ] as const) {
    bag.formVersion.push({
      id: formId(key, kind),
      tenantId,
      callId: id,
      kind,
      name,
      number: 1,
      definition: plain(definition),
      contentHash: contentHash(definition),
      createdBy,
    });
  }
  if (stage === 'DRAFT') return;
  bag.callAnnouncement.push({
    ...words,
    id,
    tenantId,
    organisationName,
    formNumber: 1,
    form: plain(defaultApplicationForm),
    minYearsInUse: defaultPolicy.admission.yearsInUse,
    publishedAt: opensAt,
    closedAt: running ? null : closesAt,
    withdrawnAt: stage === 'CANCELLED' ? closesAt : null,
  });
  for (const invited of planned.letters ?? []) {
    const { id: granteeId, name: granteeName } = organisationOf(invited);
    bag.callInvitation.push({
      id: demoId(`call:${key}:letter:${invited}`),
      ownerId: tenantId,
      granteeId,
      callId: id,
      channel: 'LETTER',
      granteeName,
      callTitle: title,
      message: '贵单位在相关领域已有良好的工作基础，诚邀申报。',
      sentBy: createdBy,
      sentAt: opensAt,
    });
  }
};
