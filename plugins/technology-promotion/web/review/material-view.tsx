import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import type { Answers, FormDefinition } from '@xinglin/kit/forms/types.ts';
import { useWords } from '../words.ts';

interface MaterialViewProps {
  form: FormDefinition;
  answers: Answers;
  materials: readonly { fileId: string; answerId: string; name: string }[];
}

/** What is judged, to be read beside the form. Files carry numbers, since their names may tell whose they are. */
export function MaterialView({ form, answers, materials }: MaterialViewProps) {
  const w = useWords();
  const file = (id: string) => {
    const at = materials.find(({ answerId }) => answerId === id);
    return at ? (
      <a href={`/files/${at.fileId}?view=1`} target="_blank" rel="noreferrer">
        {w('review.file', { n: at.name })}
      </a>
    ) : (
      <span className="x-faint">{w('review.fileHidden')}</span>
    );
  };
  return <AnswersView definition={form} rules={formRules} answers={answers} file={file} />;
}
