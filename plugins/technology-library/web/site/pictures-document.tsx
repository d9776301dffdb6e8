import { graphql } from '../gql/gql.ts';
import type { Pictures_PicturesQuery } from '../gql/graphql.ts';

export const PicturesDocument = graphql(`
  query Pictures_Pictures($projectId: ID, $entryId: ID) {
    promotionPictures(projectId: $projectId, entryId: $entryId) {
      institutions
      activities
      curve { censored lost points { from to ever routine discontinued atRisk adopters hazard } }
      funnel { stage reached lost { reasonCode sites } }
      provinces { code eligible adopted cities { code name eligible adopted } }
      matrix { siteId siteName counts activities }
      methods { method activities }
    }
  }
`);

export type Pictures = Pictures_PicturesQuery['promotionPictures'];
