import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { toPath } from '@xinglin/kit/form/path.ts';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Puts the cursor into the field that the address names: `…/edit#answers.summary`. */
export function JumpToField() {
  const { form } = useFormState();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length < 2) return;
    // The fields stand in the page only after this frame.
    const frame = requestAnimationFrame(() =>
      form.scrollToField(toPath(decodeURIComponent(hash.slice(1))), { focus: true, block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [form, hash]);
  return null;
}
