import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { correctionInput, figureInput } from '../../shared/figure-input.ts';
import { graphql } from '../gql/gql.ts';
import { AttachField } from '../parts/attach-field.tsx';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';

const Report = graphql(`
  mutation FigureDialog_Report($id: ID!, $version: Int!, $input: FigureInput!) {
    reportFigure(id: $id, version: $version, input: $input) {
      ... on IndicatorValue { id version stage numerator denominator value allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const ReportFor = graphql(`
  mutation FigureDialog_ReportFor($id: ID!, $version: Int!, $input: FigureInput!) {
    reportFigureFor(id: $id, version: $version, input: $input) {
      ... on IndicatorValue { id version stage numerator denominator value allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Correct = graphql(`
  mutation FigureDialog_Correct($id: ID!, $version: Int!, $input: FigureCorrectionInput!) {
    correctFigure(id: $id, version: $version, input: $input) {
      ... on IndicatorValue { id version stage numerator denominator value }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface FigureRow {
  id: string;
  version: number;
  period: string;
  numerator?: number | null;
  denominator?: number | null;
  note: string;
  verdict: string;
  indicator?: { name: string; unit: string; numerator: string; denominator?: string | null } | null;
}

interface FigureDialogProps {
  act: 'report' | 'reportFor' | 'correct';
  figure: FigureRow;
  onDone: () => void;
  onClose: () => void;
}

/** One figure is filled in, for one's own site or another, or a locked one is put right. */
export function FigureDialog({ act, figure, onDone, onClose }: FigureDialogProps) {
  const w = useWords();
  const time = useTimeText();
  const report = useSubmit(Report, (data) => data.reportFigure);
  const reportFor = useSubmit(ReportFor, (data) => data.reportFigureFor);
  const correct = useSubmit(Correct, (data) => data.correctFigure);
  const { id, version, indicator } = figure;
  const amounts = {
    ...(typeof figure.numerator === 'number' ? { numerator: figure.numerator } : {}),
    ...(typeof figure.denominator === 'number' ? { denominator: figure.denominator } : {}),
  };
  const fields = (
    <>
      <NumberField name="numerator" label={indicator?.numerator ?? w('indicator.numerator')} min={0} />
      {indicator?.unit === 'COUNT' ? null : (
        <NumberField name="denominator" label={indicator?.denominator ?? w('indicator.denominator')} min={0} />
      )}
    </>
  );
  const shared = { texts: w.find, onDone, submitLabel: w(`figure.${act}`), consequence: w(`figure.${act}Consequence`) };
  return (
    <FormDialog title={`${indicator?.name ?? ''} ${time(figure.period)}`} onClose={onClose}>
      {figure.verdict && act !== 'correct' ? <p className="x-bad">{w('figure.returnedBecause', { reason: figure.verdict })}</p> : null}
      {act === 'correct' ? (
        <Form
          id={`figure-correct/${id}`}
          schema={correctionInput}
          initial={amounts}
          onSubmit={(input) => correct.submit({ id, version, input })}
          {...shared}
        >
          {fields}
          <TextAreaField name="reason" label={w('figure.reason')} max={1_000} />
        </Form>
      ) : (
        <Form
          id={`figure/${id}`}
          schema={figureInput}
          initial={{ ...amounts, note: figure.note }}
          onSubmit={(input) => (act === 'report' ? report : reportFor).submit({ id, version, input })}
          {...shared}
        >
          {fields}
          <TextAreaField name="note" label={w('figure.note')} max={1_000} optional />
          <AttachField help={w('figure.attachHelp')} />
        </Form>
      )}
    </FormDialog>
  );
}
