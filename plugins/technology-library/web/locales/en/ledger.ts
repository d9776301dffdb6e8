export const ledger = {
  'ledger.agreement-sent': 'Agreement {number} sent to be signed ({site})',
  'ledger.agreement-signed': '{party} signed agreement {number}',
  'ledger.agreement-effective': 'Agreement {number} in effect ({site})',
  'ledger.agreement-ended': 'Agreement {number} ended ({site})',
  'ledger.agreement-refused': '{party} refused agreement {number}',
  'ledger.agreement-withdrawn': 'Agreement {number} withdrawn ({site})',
};
