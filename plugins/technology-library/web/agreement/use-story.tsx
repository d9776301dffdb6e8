import type { TimelineItem } from '@xinglin/kit/data/timeline.tsx';
import type { AgreementPage_AgreementQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

type Agreement = NonNullable<AgreementPage_AgreementQuery['agreement']>;

/** What became of the agreement, newest first. */
export function useStory(agreement: Agreement | null): TimelineItem[] {
  const w = useWords();
  if (!agreement) return [];
  const { id, createdAt, sentAt, effectiveAt, endedAt, stage, endReason, parties } = agreement;
  const items: TimelineItem[] = [{ id: `${id}/created`, at: createdAt, what: w('agreement.story.drafted') }];
  if (sentAt) items.push({ id: `${id}/sent`, at: sentAt, what: w('agreement.story.sent') });
  for (const party of parties) {
    if (party.signedAt) {
      const what = w(party.state === 'SIGNED' ? 'agreement.story.signed' : 'agreement.story.signedOnPaper', { party: party.name });
      items.push({ id: `${party.id}/signed`, at: party.signedAt, who: party.signerName, what });
    }
    if (party.requestedAt) {
      const what = w('agreement.story.asked', { party: party.name });
      items.push({ id: `${party.id}/asked`, at: party.requestedAt, what, reason: party.request });
    }
  }
  if (effectiveAt) items.push({ id: `${id}/effective`, at: effectiveAt, what: w('agreement.story.effective') });
  if (endedAt) {
    const what = w('agreement.story.ended', { stage: w.find(`agreement.stage.${stage}`) ?? stage });
    items.push({ id: `${id}/ended`, at: endedAt, what, reason: endReason || null });
  }
  // What happened in one moment stays in its order of cause, read from below.
  return items.reverse().sort((left, right) => right.at.localeCompare(left.at));
}
