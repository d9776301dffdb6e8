interface Running {
  stage: string;
  acceptBy: string;
  answerBy: string;
}

/** The day by which the next step is due; null when nothing runs. */
export const limitOf = ({ stage, acceptBy, answerBy }: Running): string | null => {
  if (stage === 'REGISTERED') return acceptBy;
  return stage === 'ACCEPTED' || stage === 'INVESTIGATING' ? answerBy : null;
};

/** Whether it was passed, by the calendar of China. */
export const isLate = (row: Running): boolean => {
  const limit = limitOf(row);
  return limit !== null && limit < new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
};
