import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { CriteriaDefinition } from '@xinglin/kernel/shared/forms/criteria';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import type { z } from 'zod';
import { defaultChannelRules } from '../../shared/channels.ts';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { selectionPolicy } from '../../shared/policy.ts';
import type { callStages } from '../../shared/stages.ts';
import { type House, json } from './house.ts';

export type CallStage = (typeof callStages)['stages'][number];

export interface CallFacts {
  title?: string;
  /** REVIEWING unless said otherwise. Whatever it is, the announcement is published, but for a draft. */
  stage?: CallStage;
  sealed?: boolean;
  /** Readable before its close. */
  opened?: boolean;
  opensAt?: Date;
  closesAt?: Date;
  places?: number | null;
  policy?: z.input<typeof selectionPolicy>;
  tracks?: readonly { key: string; name: string }[];
  applicationForm?: FormDefinition;
  reviewForm?: CriteriaDefinition;
  createdBy?: string;
}

export interface TestCall {
  id: string;
  number: string;
  title: string;
  stage: CallStage;
  formId: string;
  reviewFormId: string;
  reviewForm: CriteriaDefinition;
  policy: z.output<typeof selectionPolicy>;
  opened: boolean;
}

const day = 86_400_000;
const openStages: readonly CallStage[] = ['DRAFT', 'OPEN'];

export const addCall = async (house: House, facts: CallFacts = {}): Promise<TestCall> => {
  const { hostId: tenantId, portal } = house;
  const now = portal.services.clock().getTime();
  const at = house.next();
  const { title = `第 ${at} 批适宜技术征集`, stage = 'REVIEWING', sealed = true, tracks = [{ key: 'cardio', name: '心血管' }] } = facts;
  const running = openStages.includes(stage);
  const opened = facts.opened ?? (!running || !sealed);
  const opensAt = facts.opensAt ?? new Date(now - 60 * day);
  const closesAt = facts.closesAt ?? new Date(running ? now + 30 * day : now - 30 * day);
  const policy = selectionPolicy.parse(facts.policy ?? {});
  const number = `ZJTEST-${String(at).padStart(4, '0')}`;
  const createdBy = facts.createdBy ?? tenantId;
  const application = facts.applicationForm ?? defaultApplicationForm;
  const reviewForm = facts.reviewForm ?? defaultReviewForm;
  return house.system(async (db) => {
    const words = {
      number,
      title,
      summary: '面向基层的适宜技术',
      body: '为推动适宜技术在基层应用，现面向社会征集。',
      channels: ['LETTER', 'RECOMMENDATION', 'COOPERATION'],
      channelRules: json(defaultChannelRules),
      reviewFormats: ['ONLINE', 'MEETING'],
      tracks: json(tracks),
      opensAt,
      closesAt,
    };
    const call = await db.call.create({
      data: {
        ...words,
        tenantId,
        stage,
        sealed,
        policy: json(policy),
        checklist: json(defaultChecklist),
        places: facts.places ?? null,
        publishedAt: stage === 'DRAFT' ? null : opensAt,
        closedAt: running ? null : closesAt,
        openedAt: opened ? (running ? opensAt : closesAt) : null,
        createdBy,
        search: searchable({ number, title }),
      },
    });
    const keep = (kind: 'APPLICATION' | 'REVIEW', name: string, definition: unknown) =>
      db.formVersion.create({
        data: {
          tenantId,
          callId: call.id,
          kind,
          name,
          number: 1,
          definition: json(definition),
          contentHash: contentHash(definition),
          createdBy,
        },
      });
    const form = await keep('APPLICATION', '申报表', application);
    const review = await keep('REVIEW', '评审表', reviewForm);
    await db.call.updateMany({ where: { tenantId, id: call.id }, data: { formId: form.id } });
    if (stage !== 'DRAFT') {
      const { name: organisationName } = await db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
      await db.callAnnouncement.create({
        data: {
          ...words,
          id: call.id,
          tenantId,
          organisationName,
          audience: 'PUBLIC',
          formNumber: 1,
          form: json(application),
          minYearsInUse: policy.admission.yearsInUse,
          publishedAt: opensAt,
          closedAt: running ? null : closesAt,
          withdrawnAt: stage === 'CANCELLED' ? closesAt : null,
        },
      });
    }
    return { id: call.id, number, title, stage, formId: form.id, reviewFormId: review.id, reviewForm, policy, opened };
  });
};
