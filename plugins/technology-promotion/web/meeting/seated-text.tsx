import { useWords } from '../words.ts';

interface SeatedTextProps {
  seated: readonly { alternate: string; member: string; because: string }[];
}

/** Which alternate votes in whose place, and why. */
export function SeatedText({ seated }: SeatedTextProps) {
  const w = useWords();
  return seated.map(({ alternate, member, because }) => (
    <p key={alternate} className="x-help">
      {w('meeting.seated', { alternate, member, because: w.find(`meeting.because.${because}`) ?? because })}
    </p>
  ));
}
