import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { BlindView } from './blind-view.tsx';
import { FileLink, type NamedFile } from './file-link.tsx';

interface ContentPanelProps {
  submission: { title: string; answers: unknown; blindAnswers: unknown; files: readonly NamedFile[] };
  definition: FormDefinition;
}

/** What the form says, as its author reads it and as blind reviewers will. */
export function ContentPanel({ submission, definition }: ContentPanelProps) {
  const w = useWords();
  const [as, setAs] = useState<'author' | 'reviewer'>('author');
  const answers = submission.answers as Answers;
  return (
    <Panel id="content" title={w('submission.content')}>
      <div className="x-build-bar">
        <Segmented
          value={as}
          onChange={setAs}
          options={[
            { value: 'author' as const, label: w('submission.asAuthor') },
            { value: 'reviewer' as const, label: w('submission.blindPreview') },
          ]}
        />
      </div>
      {as === 'author' ? (
        <AnswersView
          definition={definition}
          rules={formRules}
          answers={answers}
          file={(id) => <FileLink id={id} files={submission.files} />}
        />
      ) : (
        <BlindView definition={definition} title={submission.title} answers={answers} blindAnswers={submission.blindAnswers as Answers} />
      )}
    </Panel>
  );
}
