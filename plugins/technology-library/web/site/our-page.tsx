import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { Claims } from './claims.tsx';
import { SiteCourse } from './course.tsx';
import { SiteProgress } from './progress.tsx';
import { ConsentSite, SiteDocument } from './site-document.tsx';
import { SiteParts } from './site-parts.tsx';
import { SustainedFiles } from './sustained-files.tsx';
import { SiteStageTag } from './tags.tsx';

/** What this institution takes up, as it sees it: its own way and whether its figures may be shown. */
export default function OurSitePage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState(false);
  const [claiming, setClaiming] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: SiteDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(ConsentSite, (reply) => reply.consentSite);
  return (
    <DetailState row={data?.site} fetching={fetching} error={error} onRetry={reload}>
      {(site) => {
        const day = (value: string | null | undefined) => (value ? <DateText value={value} /> : null);
        const verb = w(site.consented ? 'site.withdrawConsent' : 'site.giveConsent');
        return (
          <DetailPage
            title={site.entryTitle}
            breadcrumb={[{ label: w('nav.ourSites'), to: '/our-sites' }]}
            status={<SiteStageTag site={site} />}
            stages={<SiteProgress site={{ ...site, mergedInto: site.mergedInto ?? null }} />}
            allowed={site.allowedActions.filter((each) => each !== 'claim' || !site.claims.some(({ stage }) => stage === 'SUBMITTED'))}
            acts={[
              { action: 'claim', label: w(site.claims.length > 0 ? 'claim.again' : 'claim.act'), onAct: () => setClaiming(true) },
              { action: 'consent', label: verb, aside: true, onAct: () => setAsking(true) },
            ]}
            facts={[
              { label: w('site.entryNumber'), value: site.entryNumber },
              { label: w('site.name'), value: site.siteName },
              { label: w('site.adoptedOn'), value: day(site.adoptedOn) },
              { label: w('site.routineOn'), value: day(site.routineOn) },
              { label: w('site.sustainedOn'), value: day(site.sustainedOn) },
              ...(site.discontinuedOn ? [{ label: w('site.discontinuedOn'), value: day(site.discontinuedOn) }] : []),
              { label: w('site.consented'), value: w(site.consented ? 'site.consentedYes' : 'site.consentedNo') },
              { label: w('site.contact'), value: [site.contactName, site.contactPhone].filter(Boolean).join(' · ') },
            ]}
            timeline={<SiteCourse events={site.events} />}
          >
            <SiteParts id={id} ours />
            <Claims site={site} onChange={reload} keeper={false} />
            <SustainedFiles site={site} keeper={false} onChange={reload} />
            {claiming ? (
              <ClaimDialog
                site={site}
                onDone={() => {
                  setClaiming(false);
                  reload();
                }}
                onClose={() => setClaiming(false)}
              />
            ) : null}
            {asking ? (
              <ActDialog
                title={verb}
                act={verb}
                consequence={w(site.consented ? 'site.withdrawConsequence' : 'site.consentConsequence')}
                run={() => submit({ id, version: site.version, consented: !site.consented })}
                onDone={() => {
                  setAsking(false);
                  toast(w('site.consentDone'));
                  reload();
                }}
                onClose={() => setAsking(false)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
