import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { redact } from '@xinglin/kernel/shared/forms/redact';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import { useWords } from '../words.ts';

interface BlindViewProps {
  definition: FormDefinition;
  title: string;
  answers: Answers;
  blindAnswers: Answers;
}

/** The submission as experts read it in double-blind review, made by the rule that makes their copy. */
export function BlindView({ definition, title, answers, blindAnswers }: BlindViewProps) {
  const w = useWords();
  const files = new Map<string, number>();
  const number = (id: string) => {
    if (!files.has(id)) files.set(id, files.size + 1);
    return files.get(id) ?? 0;
  };
  return (
    <div>
      <p className="x-help">{w('submission.blindPreviewHint')}</p>
      <h3>{title}</h3>
      <AnswersView
        definition={definition}
        rules={formRules}
        answers={redact(definition, answers, blindAnswers)}
        file={(id) => w('submission.blindFile', { n: number(id) })}
      />
    </div>
  );
}
