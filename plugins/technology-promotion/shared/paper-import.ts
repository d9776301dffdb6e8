/** Why a call takes no submissions on paper now; nobody may tell from a table what a sealed call holds. */
export type PaperRefusal = 'NOT_PUBLISHED' | 'SEALED' | 'PAST_CHECK' | 'CANCELLED';

const taking: readonly string[] = ['OPEN', 'CLOSED', 'SCREENING'];

/** Null while a table can be brought in: from the opening of the call to the end of its check. */
export const paperRefusal = ({ stage, openedAt }: { stage: string; openedAt?: Date | string | null }): PaperRefusal | null => {
  if (stage === 'CANCELLED') return 'CANCELLED';
  if (stage === 'DRAFT') return 'NOT_PUBLISHED';
  if (!taking.includes(stage)) return 'PAST_CHECK';
  return openedAt ? null : 'SEALED';
};
