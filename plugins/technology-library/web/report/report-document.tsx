import { graphql } from '../gql/gql.ts';
import type { PromotionReport_ContentQuery, PromotionReport_ReportQuery } from '../gql/graphql.ts';

export const ReportDocument = graphql(`
  query PromotionReport_Report($id: ID!) {
    promotionReport(id: $id) {
      id number title period label startsOn endsOn edition editionReason stage chapters contentHash frozenAt submittedAt verdict
      publishedAt supersededAt papers papersDone docxFileId pdfFileId xlsxFileId version createdAt allowedActions
      project { id title }
      supersedes { id edition }
      successors { id edition stage }
      extracts { id holderName supersededAt createdAt }
    }
  }
`);

/** Asked apart: the figures of a draft are counted while the page already stands. */
export const ContentDocument = graphql(`
  query PromotionReport_Content($id: ID!) {
    reportContent(reportId: $id) {
      frozen sentences curve compared
      tables { key chapter title rows columns { title type } }
    }
  }
`);

export const SinceDocument = graphql(`
  query PromotionReport_Since($id: ID!) {
    reportCorrections(reportId: $id) { kind site what period unit before after beforeDay afterDay reason at }
    recordedAfterReport(reportId: $id) { id act params note occurredOn recordedAt }
  }
`);

export type Report = NonNullable<PromotionReport_ReportQuery['promotionReport']>;
export type ReportContent = NonNullable<PromotionReport_ContentQuery['reportContent']>;
