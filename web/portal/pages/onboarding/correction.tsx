import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { graphql } from '../../gql/gql.ts';
import { BarePage } from '../../shell/bare-page.tsx';
import type { OwnRow } from './application.tsx';
import { ApplicationForm, kindOf } from './application-form.tsx';
import { useJoiningWords } from './words.ts';

const CorrectDocument = graphql(`
  mutation Correction_Correct($input: CorrectApplicationInput!) {
    correctApplication(input: $input) {
      ... on OwnApplication {
        number
        stage
      }
      ...Refusal
    }
  }
`);

interface CorrectionProps {
  application: OwnRow;
  code: string;
  onReload: () => void;
  onClose: () => void;
}

export function Correction({ application, code, onReload, onClose }: CorrectionProps) {
  const t = useT();
  const w = useJoiningWords();
  const toast = useToast();
  const { submit } = useSubmit(CorrectDocument, (data) => data.correctApplication);
  const { version, kind, name, creditCode, region, address, contactName, contactEmail, contactPhone, licenceNumber, note } = application;
  return (
    <BarePage wide title={w('own.correct')}>
      {application.reviewNote ? (
        <div className="x-problem" role="note">
          <p className="p-strong">{w('own.correction')}</p>
          <p>{application.reviewNote}</p>
        </div>
      ) : null}
      <ApplicationForm
        id={`correct-${application.number}`}
        version={version}
        onReload={onReload}
        initial={{ kind: kindOf(kind), name, creditCode, region, address, contactName, contactEmail, contactPhone, licenceNumber, note }}
        submitLabel={w('own.correctAct')}
        consequence={w('own.correctConsequence')}
        otherActs={<Button onClick={onClose}>{t('act.cancel')}</Button>}
        onSubmit={(input) => submit({ input: { code, version, application: input } })}
        onDone={() => {
          toast(w('own.corrected'));
          onClose();
          onReload();
        }}
      />
    </BarePage>
  );
}
