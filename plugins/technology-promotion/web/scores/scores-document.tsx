import { graphql } from '../gql/gql.ts';

export const ScoresDocument = graphql(`
  query ScoresPage_Round($roundId: ID!) {
    rankedRound(roundId: $roundId) {
      roundId name stage version places complete placesLeft onLine lastIn firstOut tieDecision tieReason tieKeys
      rankingOpen rankingVotes allowedActions
      items {
        dossierId number title rank tied standing apartReason mean median deviation lowest highest n needed vetoes approvals
        mixed partedBy passedOver adjustedRank adjustedMean moved points
      }
      severity { reviewerId name n overlaps rawOffset effect shrink adjusted reason scores }
    }
    rankingOutcome(roundId: $roundId) { voters agree opposed candidates { dossierId title place points } }
  }
`);

export const ExplainDocument = graphql(`
  query ScoresPage_Explain($roundId: ID!, $dossierId: ID!) {
    scoreExplanation(roundId: $roundId, dossierId: $dossierId) {
      n needed mixed mean exactMean median deviation trimmed fullMean
      reviews {
        id alias total exactTotal counts leftOut revision formNumber vetoes
        parts { criterionId label value normalised weight share points }
      }
    }
  }
`);
