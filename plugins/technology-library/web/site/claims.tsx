import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { SitePage_SiteQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { ConfirmClaim, ReturnClaim, WithdrawClaim } from './site-document.tsx';
import { ClaimStageTag } from './tags.tsx';

type Site = NonNullable<SitePage_SiteQuery['site']>;
type Claim = Site['claims'][number];
type Act = 'confirm' | 'return' | 'withdraw';
const acts: readonly Act[] = ['confirm', 'return', 'withdraw'];
const after: Readonly<Record<Act, 'claim.confirmed' | 'claim.returned' | 'claim.withdrawn'>> = {
  confirm: 'claim.confirmed',
  return: 'claim.returned',
  withdraw: 'claim.withdrawn',
};

interface ClaimsProps {
  site: Pick<Site, 'siteName' | 'entryTitle' | 'stage' | 'claims'>;
  /** The association's people look at it, rather than the site's own. */
  keeper: boolean;
  onChange: () => void;
}

/** What the site showed of its sustained use, the last first, and what became of it. */
export function Claims({ site, keeper, onChange }: ClaimsProps) {
  const w = useWords();
  const { language } = useLanguage();
  const toast = useToast();
  const [open, setOpen] = useState<{ claim: Claim; act: Act } | null>(null);
  const submits = {
    confirm: useSubmit(ConfirmClaim, (reply) => reply.done).submit,
    return: useSubmit(ReturnClaim, (reply) => reply.done).submit,
    withdraw: useSubmit(WithdrawClaim, (reply) => reply.done).submit,
  };
  if (site.claims.length === 0 && (keeper || site.stage !== 'ROUTINE')) return null;
  const done = (act: Act) => {
    setOpen(null);
    toast(w(after[act]));
    onChange();
  };
  return (
    <Panel id="sustained-claims" title={w('claim.panel')}>
      {site.claims.length === 0 ? <p className="x-faint">{w('claim.none')}</p> : null}
      <div className="x-stack">
        {[...site.claims].reverse().map((claim) => (
          <section key={claim.id} className="x-stack" aria-label={`${w('claim.panel')} ${claim.occurredOn}`}>
            <p>
              <ClaimStageTag stage={claim.stage} />{' '}
              {w('claim.shown', {
                who: claim.claimedByName,
                at: shortDate(claim.createdAt, language),
                day: shortDate(claim.occurredOn, language),
              })}
            </p>
            <p className="x-answer-text">{claim.evidence}</p>
            {claim.reply ? <p className="x-help">{w('claim.reply', { reason: claim.reply })}</p> : null}
            <FilesPart
              on="CLAIM"
              id={claim.id}
              label={keeper ? site.siteName : site.entryTitle}
              files={claim.files}
              keeper={keeper}
              closed={claim.stage !== 'SUBMITTED'}
              onChange={onChange}
              {...(claim.stage === 'SUBMITTED' ? { empty: w('file.none') } : {})}
            />
            <Space wrap>
              {acts
                .filter((act) => claim.allowedActions.includes(act))
                .map((act) => (
                  <Button key={act} type={act === 'confirm' ? 'primary' : 'default'} onClick={() => setOpen({ claim, act })}>
                    {w(`claim.${act}`)}
                  </Button>
                ))}
            </Space>
          </section>
        ))}
      </div>
      {open ? (
        <ActDialog
          title={w(`claim.${open.act}`)}
          act={w(`claim.${open.act}`)}
          consequence={w(`claim.${open.act}Consequence`, { day: shortDate(open.claim.occurredOn, language) })}
          reason={open.act === 'return'}
          run={(reason) => {
            const { id, version } = open.claim;
            return open.act === 'return' ? submits.return({ id, version, reason }) : submits[open.act]({ id, version });
          }}
          onDone={() => done(open.act)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Panel>
  );
}
