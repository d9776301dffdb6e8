import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { adoptionStages } from '../../shared/stages.ts';
import { useWords } from '../words.ts';

const way = adoptionStages.stages.slice(0, 8);

interface ProgressProps {
  site: {
    stage: string;
    stageSince: string;
    resumesAt?: string | null;
    mergedInto?: { siteName: string } | null;
    events: readonly { toStage: string }[];
  };
}

/** How far the site has come; a pause, a refusal and an end say so where they happened. */
export function SiteProgress({ site }: ProgressProps) {
  const w = useWords();
  const onWay = (way as readonly string[]).includes(site.stage);
  const last = site.events.map(({ toStage }) => toStage).findLast((stage) => (way as readonly string[]).includes(stage)) ?? 'APPROACHED';
  const stopped = site.mergedInto
    ? w('site.mergedInto', { site: site.mergedInto.siteName })
    : onWay
      ? null
      : w.find(`site.stage.${site.stage}`);
  return (
    <StageBar
      steps={way.map((stage) => ({ key: stage, label: w(`site.stage.${stage}`) }))}
      current={onWay ? site.stage : last}
      note={<DateText value={site.stageSince} />}
      paused={site.stage === 'PAUSED' && !site.mergedInto}
      {...(stopped ? { stopped } : {})}
    />
  );
}
