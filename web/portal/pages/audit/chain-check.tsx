import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { clockTime, formatNumber, shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { ChainCheck_LastQuery } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useTerms } from '../../locales/use-words.ts';
import { useRecordWords } from './words.ts';

const LastDocument = graphql(`
  query ChainCheck_Last {
    auditVerification {
      ok
      checked
      anchorsChecked
      at
      firstBroken {
        seq
        fault
      }
    }
  }
`);

const VerifyDocument = graphql(`
  mutation ChainCheck_Verify {
    verifyAudit {
      ... on AuditVerification {
        ok
        checked
        anchorsChecked
        at
        firstBroken {
          seq
          fault
        }
      }
      ...Refusal
    }
  }
`);

type Verification = NonNullable<ChainCheck_LastQuery['auditVerification']>;

/** The last result stands here until the next: good news small, bad news as an alarm. */
export function ChainCheck() {
  const w = useRecordWords();
  const terms = useTerms();
  const may = useCan('verify', 'AuditEntry');
  const [{ data }] = useQuery({ query: LastDocument, context: useWatches('AuditVerification') });
  const { submit, busy, problem } = useSubmit(VerifyDocument, (answer) => answer.verifyAudit);
  const textOf = useProblemText(terms.find);
  const sentence = useVerdict();
  const last = data?.auditVerification;
  const bad = last ? !last.ok : false;
  return (
    <div className={bad ? 'p-bar p-bar-bad' : 'p-bar'}>
      <p role={bad ? 'alert' : 'status'} className="p-flat">
        {data ? (last ? sentence(last) : w('audit.neverVerified')) : ' '}
        {problem ? <span className="x-bad"> {textOf(problem)}</span> : null}
      </p>
      {may ? (
        <Button loading={busy} onClick={() => void submit({})}>
          {w('audit.verify')}
        </Button>
      ) : null}
    </div>
  );
}

function useVerdict() {
  const w = useRecordWords();
  const termOf = useTermOf();
  const { language } = useLanguage();
  return ({ ok, at: time, checked, anchorsChecked, firstBroken }: Verification) => {
    const at = `${shortDate(time, language)} ${clockTime(time, language)}`;
    if (ok) return w('audit.verified', { at, n: formatNumber(checked, language), anchors: anchorsChecked });
    const fault = termOf('audit-fault', firstBroken?.fault ?? '');
    return firstBroken?.seq ? w('audit.broken', { at, seq: firstBroken.seq, fault }) : w('audit.brokenNoSeq', { at, fault });
  };
}
