import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useWords } from '../words.ts';

/** The fields of a memo, for writing and for changing it. */
export function MemoFields() {
  const w = useWords();
  return (
    <>
      <TextField name="title" label={w('memo.title')} maxLength={120} />
      <TextAreaField name="body" label={w('memo.body')} help={w('memo.bodyHelp')} max={5_000} rows={8} optional />
    </>
  );
}
