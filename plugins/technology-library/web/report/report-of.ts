interface Edition {
  label: string;
  stage: string;
  edition: number;
}

/** The report of a time. Of several editions the one that holds stands for all; without one the newest. */
export const reportOf = <Report extends Edition>(reports: readonly Report[], label: string): Report | undefined => {
  const editions = reports.filter((report) => report.label === label).sort((left, right) => right.edition - left.edition);
  return editions.find(({ stage }) => stage === 'PUBLISHED') ?? editions[0];
};
