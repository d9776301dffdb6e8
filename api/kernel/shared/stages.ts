// Stage tables of the kernel's own objects, as data: the server checks them, the portal draws them.

/** An application to join the platform. */
export const applicationStages = {
  start: 'SUBMITTED',
  stages: ['SUBMITTED', 'CORRECTION_REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'],
  final: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
  moves: {
    'request-correction': { from: ['SUBMITTED'], to: 'CORRECTION_REQUESTED' },
    correct: { from: ['CORRECTION_REQUESTED'], to: 'SUBMITTED' },
    approve: { from: ['SUBMITTED'], to: 'APPROVED' },
    refuse: { from: ['SUBMITTED', 'CORRECTION_REQUESTED'], to: 'REFUSED' },
    withdraw: { from: ['SUBMITTED', 'CORRECTION_REQUESTED'], to: 'WITHDRAWN' },
  },
} as const;

/** A person in an organisation. */
export const memberStages = {
  start: 'ACTIVE',
  stages: ['ACTIVE', 'DISABLED', 'REMOVED'],
  final: ['REMOVED'],
  moves: {
    disable: { from: ['ACTIVE'], to: 'DISABLED' },
    enable: { from: ['DISABLED'], to: 'ACTIVE' },
    remove: { from: ['ACTIVE', 'DISABLED'], to: 'REMOVED' },
  },
} as const;

/** An organisation on the platform. */
export const organisationStages = {
  start: 'ACTIVE',
  stages: ['ACTIVE', 'SUSPENDED'],
  final: [],
  moves: {
    suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
    reinstate: { from: ['SUSPENDED'], to: 'ACTIVE' },
  },
} as const;
