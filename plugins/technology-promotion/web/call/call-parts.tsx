import { graphql } from '../gql/gql.ts';

/** How much lies behind each of the call's links. */
export const CallPartsDocument = graphql(`
  query CallPage_Parts($id: ID!) {
    callParts(callId: $id) {
      id dossiers dossiersOpen similarOpen panels conflictsOpen rounds meetings decisions decisionsUnreleased notices noticesRunning
      objectionsOpen
    }
  }
`);

/** What changes the figures when it is changed from this page or another. */
export const partsOf = {
  additionalTypenames: ['Dossier', 'SimilarPair', 'Panel', 'Conflict', 'ReviewRound', 'Meeting', 'Decision', 'PublicNotice', 'Objection'],
};
