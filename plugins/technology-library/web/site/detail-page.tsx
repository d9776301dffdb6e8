import { regionName } from '@xinglin/kernel/shared/regions';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type SiteActName, siteActs } from '../../shared/site-input.ts';
import { useWords } from '../words.ts';
import { Claims } from './claims.tsx';
import { SiteCourse } from './course.tsx';
import { AgainDialog, CorrectDialog, MergeDialog } from './more-dialogs.tsx';
import { SiteProgress } from './progress.tsx';
import { SiteDocument } from './site-document.tsx';
import { SiteParts } from './site-parts.tsx';
import { StepDialog } from './step-dialog.tsx';
import { SustainedFiles } from './sustained-files.tsx';
import { SiteStageTag } from './tags.tsx';

const more = ['return', 'adoptVersion', 'correct', 'merge'] as const;
type Act = SiteActName | (typeof more)[number];
const grave: readonly Act[] = ['decline', 'discontinue', 'merge'];
/** What may happen at any time leads nowhere. */
const aside: readonly Act[] = ['pause', 'discontinue', 'adoptVersion', 'correct', 'merge'];
const isStep = (act: Act): act is SiteActName => (siteActs as readonly string[]).includes(act);

export default function SitePage() {
  const w = useWords();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { id = '' } = useParams();
  const [act, setAct] = useState<Act | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: SiteDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const close = () => setAct(null);
  return (
    <DetailState row={data?.site} fetching={fetching} error={error} onRetry={reload}>
      {(site) => {
        const day = (value: string | null | undefined) => (value ? <DateText value={value} /> : null);
        const done = (next: string) => {
          close();
          if (next === id) reload();
          else navigate(`/sites/${next}`);
        };
        // What the site shows itself is confirmed or given back where it stands.
        const waits = site.claims.some(({ stage }) => stage === 'SUBMITTED');
        const corrects = Boolean(site.adoptedOn || site.discontinuedOn);
        return (
          <DetailPage
            title={site.siteName}
            breadcrumb={[{ label: w('nav.sites'), to: '/sites' }]}
            status={<SiteStageTag site={site} />}
            stages={<SiteProgress site={{ ...site, mergedInto: site.mergedInto ?? null }} />}
            allowed={site.allowedActions.filter((each) => (each !== 'correct' || corrects) && (each !== 'sustain' || !waits))}
            acts={[
              ...[...siteActs, ...more].map((action) => ({
                action,
                label: w(`site.act.${action}`),
                danger: grave.includes(action),
                aside: aside.includes(action),
                onAct: () => setAct(action),
              })),
              { action: 'update', label: w('site.edit'), aside: true, onAct: () => navigate(`/sites/${id}/edit`) },
            ]}
            facts={[
              { label: w('site.entry'), value: <Link to={`/library/${site.entryId}`}>{`${site.entryNumber} ${site.entryTitle}`}</Link> },
              {
                label: w('site.project'),
                value: site.project ? (
                  <Link to={`/projects/${site.project.id}`}>{`${site.project.number} ${site.project.title}`}</Link>
                ) : null,
              },
              {
                label: w('site.area'),
                value: [regionName(site.areaCode.slice(0, 2), language), site.city].filter(Boolean).join(' '),
              },
              { label: w('site.level'), value: w.find(`site.level.${site.siteLevel}`) ?? site.siteLevel },
              { label: w('site.platform'), value: w(site.siteId ? 'site.onPlatform' : 'site.offPlatform') },
              { label: w('site.contact'), value: [site.contactName, site.contactPhone].filter(Boolean).join(' · ') },
              { label: w('site.adoptedOn'), value: day(site.adoptedOn) },
              { label: w('site.routineOn'), value: day(site.routineOn) },
              { label: w('site.sustainedOn'), value: day(site.sustainedOn) },
              ...(site.discontinuedOn ? [{ label: w('site.discontinuedOn'), value: day(site.discontinuedOn) }] : []),
              ...(site.reasonCode
                ? [
                    {
                      label: w('site.reasonCode'),
                      value: [w.find(`site.reason.${site.reasonCode}`) ?? site.reasonCode, site.reason]
                        .filter(Boolean)
                        .join(w('site.colon')),
                    },
                  ]
                : []),
              { label: w('site.consented'), value: w(site.consented ? 'site.consentedYes' : 'site.consentedNo') },
              ...(site.previous
                ? [{ label: w('site.previous'), value: <Link to={`/sites/${site.previous.id}`}>{w('site.previousLink')}</Link> }]
                : []),
              ...(site.mergedInto
                ? [{ label: w('site.into'), value: <Link to={`/sites/${site.mergedInto.id}`}>{site.mergedInto.siteName}</Link> }]
                : []),
            ]}
            timeline={<SiteCourse events={site.events} />}
          >
            <SiteParts id={id} />
            <Claims site={site} onChange={reload} keeper />
            <SustainedFiles site={site} keeper onChange={reload} />
            {act && isStep(act) ? <StepDialog act={act} site={site} onDone={() => done(id)} onClose={close} /> : null}
            {act === 'return' || act === 'adoptVersion' ? <AgainDialog act={act} site={site} onDone={done} onClose={close} /> : null}
            {act === 'merge' ? <MergeDialog site={site} onDone={done} onClose={close} /> : null}
            {act === 'correct' ? <CorrectDialog site={site} onDone={done} onClose={close} /> : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
