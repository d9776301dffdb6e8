import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import type { Answers, FormDefinition } from '@xinglin/kit/forms/types.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { MaterialDocument } from './dossier-document.tsx';

type Copies = Readonly<Record<string, { fileId: string; name: string }>>;

/** What was submitted, any revision of it, and what a supplement changed. */
export function Material({ id, newest }: { id: string; newest: number }) {
  const w = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const [comparing, setComparing] = useState(newest > 1);
  const [{ data, error }, execute] = useQuery({ query: MaterialDocument, variables: { id } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  const revisions = [...(data?.dossier?.revisions ?? [])].sort((a, b) => b.number - a.number);
  const number = chosen ?? newest;
  const shown = revisions.find((revision) => revision.number === number);
  const earlier = revisions.find((revision) => revision.number < number);
  const copies = { ...(earlier?.files as Copies | undefined), ...(shown?.files as Copies | undefined) };
  const file = (fileId: string) => {
    const copy = copies[fileId];
    return copy ? (
      <a href={`/files/${copy.fileId}?view=1`} target="_blank" rel="noreferrer">
        {copy.name}
      </a>
    ) : (
      <span className="x-faint">…</span>
    );
  };
  return (
    <Panel id="material" title={w('dossier.material')}>
      {data ? null : <TextSkeleton lines={8} />}
      {revisions.length > 1 ? (
        <div className="x-acts-bar">
          <Select
            value={number}
            aria-label={w('dossier.show')}
            onChange={setChosen}
            options={revisions.map((revision) => ({ value: revision.number, label: w('dossier.revisionNo', { n: revision.number }) }))}
          />
          {earlier ? (
            <Checkbox checked={comparing} onChange={(event) => setComparing(event.target.checked)}>
              {w('dossier.compare')}
            </Checkbox>
          ) : null}
        </div>
      ) : null}
      {shown?.form ? (
        <AnswersView
          definition={shown.form as FormDefinition}
          rules={formRules}
          answers={shown.answers as Answers}
          {...(comparing && earlier ? { compareWith: earlier.answers as Answers } : {})}
          file={file}
        />
      ) : data ? (
        <p className="x-help">{w('dossier.noForm')}</p>
      ) : null}
    </Panel>
  );
}
