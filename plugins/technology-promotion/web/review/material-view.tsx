import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { AnswersView } from '@xinglin/kit/forms/answers-view.tsx';
import type { Answers, FormDefinition } from '@xinglin/kit/forms/types.ts';
import { useWords } from '../words.ts';

interface MaterialViewProps {
  form: FormDefinition;
  answers: Answers;
  materials: readonly { fileId: string; answerId?: string | null; name: string }[];
}

/** What is judged, to be read beside the form. Files carry numbers, since their names may tell whose they are. */
export function MaterialView({ form, answers, materials }: MaterialViewProps) {
  const w = useWords();
  const link = ({ fileId, name }: MaterialViewProps['materials'][number]) => (
    <a href={`/files/${fileId}?view=1`} target="_blank" rel="noreferrer">
      {w('review.file', { n: name })}
    </a>
  );
  const file = (id: string) => {
    const named = materials.find(({ answerId }) => answerId === id);
    return named ? link(named) : <span className="x-faint">{w('review.fileHidden')}</span>;
  };
  const scans = materials.filter(({ answerId }) => !answerId);
  return (
    <>
      <AnswersView definition={form} rules={formRules} answers={answers} file={file} />
      {scans.length > 0 ? (
        <>
          <h3>{w('review.scans')}</h3>
          <ul>
            {scans.map((scan) => (
              <li key={scan.fileId}>{link(scan)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
