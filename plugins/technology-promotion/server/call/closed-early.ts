/** When a call ended before the time that was announced; null when it ran its course. What follows that time is grace, and nobody is told of it. */
export const closedEarly = ({ closesAt, closedAt }: { closesAt: Date | null; closedAt: Date | null }): Date | null =>
  closesAt && closedAt && closedAt < closesAt ? closedAt : null;

export const closedEarlyText = 'When it was closed before the announced time; null when it was not.';
