import { complaintInputs } from './inputs-complaints.ts';
import { entryInputs, type Inputs, projectInputs, requestInputs } from './inputs-library.ts';
import { activityInputs, agreementInputs, figureInputs, siteInputs, visitInputs } from './inputs-sites.ts';
import { budgetInputs, fileInputs, ipInputs, policyInputs, reportInputs, riskInputs, teamInputs } from './inputs-support.ts';

/** What is not said here is found by trying. */
export const libraryInputs: Inputs = {
  ...entryInputs,
  ...requestInputs,
  ...projectInputs,
  ...agreementInputs,
  ...siteInputs,
  ...activityInputs,
  ...visitInputs,
  ...figureInputs,
  ...complaintInputs,
  ...riskInputs,
  ...ipInputs,
  ...reportInputs,
  ...fileInputs,
  ...budgetInputs,
  ...teamInputs,
  ...policyInputs,
};
