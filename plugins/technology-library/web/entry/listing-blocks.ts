interface Entry {
  ownerDispute: boolean;
  outcome: string;
  conditionMetAt?: string | null;
  currentVersion?: object | null;
  credentials: readonly { required: boolean; state: string }[];
}

/** What keeps an entry from being listed, in the order in which the server asks. */
export const blocksOf = ({ ownerDispute, outcome, conditionMetAt, currentVersion, credentials }: Entry) => {
  const lapsed = credentials.some(({ required, state }) => required && (state === 'LAPSED' || state === 'REVOKED'));
  return [
    ...(ownerDispute ? (['OWNER_DISPUTE'] as const) : []),
    ...(outcome === 'CONDITIONAL' && !conditionMetAt ? (['CONDITION_OPEN'] as const) : []),
    ...(currentVersion ? [] : (['NO_VERSION'] as const)),
    ...(lapsed ? (['CREDENTIAL_LAPSED'] as const) : []),
  ];
};
