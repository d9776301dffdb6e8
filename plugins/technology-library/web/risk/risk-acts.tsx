import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { riskTreatments, treatmentInput } from '../../shared/risk-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { RatingFields } from './rating-fields.tsx';
import { rating, riskReviewForm, withNumbers } from './rating-form.ts';
import type { RiskRow } from './risk-document.tsx';

export const riskActs = ['review', 'treat', 'monitor', 'close'] as const;
export type RiskAct = (typeof riskActs)[number];

const Review = graphql(`
  mutation RiskActs_Review($id: ID!, $version: Int!, $input: RiskReviewInput!) {
    reviewRisk(id: $id, version: $version, input: $input) {
      ... on Risk { id version stage residualScore allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Treat = graphql(`
  mutation RiskActs_Treat($id: ID!, $version: Int!, $input: RiskTreatmentInput!) {
    treatRisk(id: $id, version: $version, input: $input) {
      ... on Risk { id version stage treatment treatmentNote allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Monitor = graphql(`
  mutation RiskActs_Monitor($id: ID!, $version: Int!) {
    monitorRisk(id: $id, version: $version) {
      ... on Risk { id version stage allowedActions }
      ... on DomainError { code message }
    }
  }
`);
const Close = graphql(`
  mutation RiskActs_Close($id: ID!, $version: Int!, $reason: String!) {
    closeRisk(id: $id, version: $version, reason: $reason) {
      ... on Risk { id version stage closeReason allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

interface RiskActDialogProps {
  act: RiskAct;
  risk: RiskRow;
  onDone: () => void;
  onClose: () => void;
}

export function RiskActDialog({ act, risk, onDone, onClose }: RiskActDialogProps) {
  const w = useWords();
  const { id, version } = risk;
  const review = useSubmit(Review, (data) => data.reviewRisk);
  const treat = useSubmit(Treat, (data) => data.treatRisk);
  const monitor = useSubmit(Monitor, (data) => data.monitorRisk);
  const close = useSubmit(Close, (data) => data.closeRisk);
  const shared = { texts: w.find, onDone, submitLabel: w(`risk.act.${act}`) };
  if (act === 'monitor' || act === 'close') {
    return (
      <ActDialog
        title={`${w(`risk.act.${act}`)} ${risk.number}`}
        consequence={w(`risk.consequence.${act}`)}
        act={w(`risk.act.${act}`)}
        reason={act === 'close'}
        run={(reason) => (act === 'monitor' ? monitor.submit({ id, version }) : close.submit({ id, version, reason }))}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog title={w(`risk.act.${act}`)} onClose={onClose}>
      {act === 'review' ? (
        <Form
          {...shared}
          id={`risk-review/${id}`}
          schema={riskReviewForm}
          initial={{ likelihood: rating(risk.residualLikelihood), impact: rating(risk.residualImpact) }}
          onSubmit={(input) => review.submit({ id, version, input: withNumbers(input) })}
          consequence={w('risk.consequence.review', { n: risk.reviewDays })}
        >
          <DateField name="reviewedOn" label={w('risk.reviewDay')} />
          <RatingFields residual />
          <TextAreaField name="note" label={w('risk.reviewNote')} max={2_000} />
        </Form>
      ) : (
        <Form
          {...shared}
          id={`risk-treat/${id}`}
          schema={treatmentInput}
          initial={risk.treatment ? { treatment: risk.treatment as 'AVOID', note: risk.treatmentNote } : {}}
          onSubmit={(input) => treat.submit({ id, version, input })}
        >
          <SelectField
            name="treatment"
            label={w('risk.treatment')}
            options={riskTreatments.map((value) => ({ value, label: w(`risk.treatmentOf.${value}`) }))}
          />
          <TextAreaField name="note" label={w('risk.treatmentNote')} help={w('risk.treatmentHelp')} max={2_000} />
        </Form>
      )}
    </FormDialog>
  );
}
