import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

interface Finding {
  code: string;
  level: string;
  needed?: number | null;
  actual?: number | null;
  names: readonly string[];
}

/** Each rule that is not kept, in words with its numbers. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const w = useWords();
  if (findings.length === 0) return <StatusTag tone="good">{w('panel.kept')}</StatusTag>;
  const say = ({ code, needed, actual, names }: Finding) =>
    w.find(`panel.finding.${code}`, { needed: needed ?? '', actual: actual ?? '', names: names.join(w('call.comma')) }) ?? code;
  return (
    <ul className="x-stack">
      {findings.map((finding) => (
        <li key={`${finding.code}:${finding.names.join()}`}>
          <StatusTag tone={finding.level === 'ERROR' ? 'bad' : 'warning'}>
            {w(finding.level === 'ERROR' ? 'panel.error' : 'panel.warning')}
          </StatusTag>{' '}
          {say(finding)}
        </li>
      ))}
    </ul>
  );
}
