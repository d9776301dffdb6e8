// An applicant asks for an expert to be kept away: nobody is excluded by an applicant's word, so it waits for a person.
import { demoId } from '@xinglin/kernel/demo/demo-id';
import type { DemoExpert } from '@xinglin/prisma/seed/more-people';
import type { Bag } from './bag.ts';
import { callId, organisationOf } from './calls.ts';
import { expertsOf, tieTo } from './experts.ts';
import type { PlannedItem } from './items.ts';
import type { PlannedCall } from './plan.ts';
import { panelOf } from './reviews.ts';

export const REASON = '曾与本单位就同一课题发生争议。';

/** Somebody of the subject who does not sit on the panel, while the review runs. */
export const requested = (planned: PlannedCall): DemoExpert | null => {
  if (planned.review !== 'RUNNING') return null;
  const seated = panelOf(planned).map(({ key }) => key);
  const fits = ({ key, subjects }: DemoExpert) => !seated.includes(key) && subjects.some((subject) => planned.tracks.includes(subject));
  return expertsOf(planned.association).find(fits) ?? null;
};

export const addRequest = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[]): void => {
  const named = requested(planned);
  const item = items.find(({ order }) => order === 0);
  if (!named || !item || tieTo(named, item)) return;
  bag.conflict.push({
    id: demoId(`conflict:${item.id}:${named.key}:asked`),
    tenantId: organisationOf(planned.association).id,
    callId: callId(planned.key),
    dossierId: item.id,
    userId: demoId(named.key),
    name: named.name,
    type: 'APPLICANT_REQUEST',
    source: 'APPLICANT',
    strength: 'SOFT',
    state: 'OPEN',
    evidence: REASON,
  });
};
