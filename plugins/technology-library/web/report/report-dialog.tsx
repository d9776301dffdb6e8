import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import type { Report } from './report-document.tsx';

const Submit = graphql(`
  mutation PromotionReport_Submit($id: ID!, $version: Int!) {
    submitPromotionReport(id: $id, version: $version) {
      ... on PromotionReport { id version stage allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Publish = graphql(`
  mutation PromotionReport_Publish($id: ID!, $version: Int!) {
    publishPromotionReport(id: $id, version: $version) {
      ... on PromotionReport { id version stage papers allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Return = graphql(`
  mutation PromotionReport_Return($id: ID!, $version: Int!, $reason: String!) {
    returnPromotionReport(id: $id, version: $version, reason: $reason) {
      ... on PromotionReport { id version stage verdict allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Reissue = graphql(`
  mutation PromotionReport_Reissue($id: ID!, $reason: String!) {
    reissuePromotionReport(id: $id, reason: $reason) {
      ... on PromotionReport { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Discard = graphql(`
  mutation PromotionReport_Discard($id: ID!, $version: Int!) {
    discardPromotionReport(id: $id, version: $version) {
      ... on PromotionReport { id version stage allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const reportActs = ['publish', 'submit', 'return', 'reissue', 'discard'] as const;
export type ReportAct = (typeof reportActs)[number];

interface Props {
  report: Pick<Report, 'id' | 'version' | 'supersedes'>;
  act: ReportAct;
  onDone: () => void;
  onClose: () => void;
}

/** Asks once before a step of the report that others will feel. */
export function ReportDialog({ report: { id, version, supersedes }, act, onDone, onClose }: Props) {
  const w = useWords();
  const navigate = useNavigate();
  const submit = useSubmit(Submit, (data) => data.submitPromotionReport);
  const publish = useSubmit(Publish, (data) => data.publishPromotionReport);
  const giveBack = useSubmit(Return, (data) => data.returnPromotionReport);
  const reissue = useSubmit(Reissue, (data) => data.reissuePromotionReport);
  const discard = useSubmit(Discard, (data) => data.discardPromotionReport);
  const run = async (reason: string) => {
    if (act === 'return') return giveBack.submit({ id, version, reason });
    if (act !== 'reissue') return { submit, publish, discard }[act].submit({ id, version });
    const outcome = await reissue.submit({ id, reason });
    if (outcome.kind === 'done') void navigate(`/reports/${outcome.value.id}`);
    return outcome;
  };
  const replaces = act === 'publish' && supersedes ? ` ${w('report.publishReplaces')}` : '';
  return (
    <ActDialog
      title={w(`report.${act}`)}
      act={w(`report.${act}`)}
      consequence={`${w(`report.${act}Consequence`)}${replaces}`}
      danger={act === 'discard'}
      reason={act === 'return' || act === 'reissue'}
      run={run}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
