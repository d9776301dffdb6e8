import { type SelectionPolicy, selectionPolicy } from '../shared/policy.ts';

/** Rules that three experts of one employer can satisfy: there are no more in the world. */
export const easyPolicy = (): SelectionPolicy =>
  selectionPolicy.parse({
    panel: {
      minimumSize: 3,
      minimumSizeHighImpact: 3,
      outsideShare: { numerator: 0, denominator: 1 },
      employerShare: { numerator: 1, denominator: 1 },
    },
    vote: { attendanceShare: { numerator: 1, denominator: 3 }, attendanceHeads: 1 },
  });
