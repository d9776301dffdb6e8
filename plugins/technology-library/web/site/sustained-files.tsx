import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { SitePage_SiteQuery } from '../gql/graphql.ts';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';

type Site = NonNullable<SitePage_SiteQuery['site']>;

interface SustainedFilesProps {
  site: Pick<Site, 'siteName' | 'entryTitle' | 'events'>;
  keeper: boolean;
  onChange: () => void;
}

/** What shows that the use is sustained, with the step that says so; nothing before. */
export function SustainedFiles({ site, keeper, onChange }: SustainedFilesProps) {
  const w = useWords();
  const step = site.events.filter(({ act }) => act === 'sustain').at(-1);
  if (!step) return null;
  return (
    <Panel id="sustained-files" title={w('file.sustained')}>
      <p className="x-answer-text">{step.evidence}</p>
      <FilesPart
        on="STEP"
        id={step.id}
        label={keeper ? site.siteName : site.entryTitle}
        files={step.files}
        keeper={keeper}
        closed={false}
        onChange={onChange}
        empty={w('file.none')}
      />
    </Panel>
  );
}
