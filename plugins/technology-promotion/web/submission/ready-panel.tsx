import type { Answers, Completeness } from '@xinglin/kernel/shared/forms/answers';
import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import { useWords } from '../words.ts';
import { type CallFacts, ruleOf } from './draft-values.ts';

export interface Gap {
  path: string;
  label: string;
}
interface Finding {
  code: string;
  path: string;
  label: string;
  text: string;
  blocks: boolean;
}

interface Row {
  id: string;
  channel: string;
  answers: unknown;
  voucher?: unknown;
  findings: unknown;
}

/** What would refuse it though it is filled in. */
export const blockingOf = (row: Pick<Row, 'findings'>): Finding[] => (row.findings as Finding[]).filter(({ blocks }) => blocks);

/** What is not filled in yet, in the order of the form. */
export const gapsOf = (
  call: CallFacts,
  definition: FormDefinition,
  row: Row,
  completeness: (definition: FormDefinition, answers: Answers) => Completeness,
): Gap[] => {
  const fields = fieldsOf(definition);
  const missing = completeness(definition, row.answers as Answers).missing.map((key) => ({
    path: `answers.${key}`,
    label: fields.find((field) => field.key === key)?.label ?? key,
  }));
  const asked = ruleOf(call, row.channel)?.voucher ?? 'NONE';
  const named = (row.voucher as { name?: string } | null | undefined)?.name;
  return [...missing, ...(asked === 'NONE' || named ? [] : [{ path: 'voucher.name', label: '' }])];
};

/** What stands between the draft and its submission, each with the way to it, and what to look at again. */
export function ReadyPanel({ submission, gaps }: { submission: Row; gaps: readonly Gap[] }) {
  const w = useWords();
  const blocking = blockingOf(submission);
  const findings = (submission.findings as Finding[]).filter(({ blocks }) => !blocks);
  const edit = `/submissions/${submission.id}/edit`;
  const lines = (of: readonly Finding[]) => (
    <ul>
      {of.map(({ code, path, label, text }) => (
        <li key={`${code}/${path}`}>
          <Link to={`${edit}#${path}`}>{label || w('submission.title')}</Link>
          {w('submission.colon')}
          {code === 'OWN_NAME'
            ? w('submission.finding.OWN_NAME', { text })
            : (w.find(`submission.finding.${code}`) ?? w.find(`issue.${code}`))}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel id="ready" title={w('submission.ready')}>
      {gaps.length > 0 ? (
        <>
          <p className="x-help">{w('submission.missing', { n: gaps.length })}</p>
          <ul>
            {gaps.map(({ path, label }) => (
              <li key={path}>
                <Link to={`${edit}#${path}`}>{label || w('submission.voucherName')}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : blocking.length > 0 ? null : (
        <p>{w('submission.complete')}</p>
      )}
      {blocking.length > 0 ? (
        <>
          <p className="x-help">{w('submission.blocking', { n: blocking.length })}</p>
          {lines(blocking)}
        </>
      ) : null}
      {findings.length > 0 ? (
        <>
          <p className="x-help">{w('submission.findings')}</p>
          {lines(findings)}
        </>
      ) : null}
    </Panel>
  );
}
