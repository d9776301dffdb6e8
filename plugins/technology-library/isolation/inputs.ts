import { complaintInputs } from './inputs-complaints.ts';
import { entryInputs, type Inputs, projectInputs, requestInputs } from './inputs-library.ts';
import { activityInputs, agreementInputs, figureInputs, siteInputs, visitInputs } from './inputs-sites.ts';

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
};
