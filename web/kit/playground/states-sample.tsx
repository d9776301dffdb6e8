import { Button } from 'antd';
import { useState } from 'react';
import { Can } from '../ability/ability.tsx';
import { StatusTag, type Tone } from '../data/status-tag.tsx';
import { TableSkeleton } from '../data/table-skeleton.tsx';
import { useMode } from '../theme/mode.ts';
import { organisationColour } from '../theme/organisation-colour.ts';
import { ConfirmWithReason } from '../ui/confirm-with-reason.tsx';
import { CopyOnce } from '../ui/copy-once.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { NoAccess, NotFound } from '../ui/no-access.tsx';
import { Page } from '../ui/page.tsx';
import { TextSkeleton } from '../ui/skeleton.tsx';
import { useSay } from './say.ts';

const tones: readonly [Tone, string, string][] = [
  ['neutral', '草稿', 'Draft'],
  ['active', '审核中', 'Being checked'],
  ['good', '已通过', 'Passed'],
  ['warning', '退回补正', 'Returned'],
  ['bad', '不予通过', 'Refused'],
  ['closed', '已归档', 'Archived'],
];

export function StatesSample() {
  const say = useSay();
  const { shown } = useMode();
  const [open, setOpen] = useState<'reason' | 'once' | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title={say('状态', 'States')}
      actions={
        <>
          <Button onClick={() => setOpen('reason')}>{say('停用成员', 'Suspend member')}</Button>
          <Button onClick={() => setOpen('once')}>{say('生成密钥', 'Create key')}</Button>
          <Can do="read" on="Audit">
            <Button>{say('有权限才可见', 'Only with permission')}</Button>
          </Can>
        </>
      }
    >
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {tones.map(([tone, zh, en]) => (
          <StatusTag key={tone} tone={tone}>
            {say(zh, en)}
          </StatusTag>
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {['association', 'enterprise', 'institution', 'agency'].map((kind) => {
          const colour = organisationColour(kind, 'sample', shown);
          return (
            <span key={kind} style={{ background: colour.soft, color: colour.text, padding: '2px 8px' }}>
              {kind}
            </span>
          );
        })}
      </p>
      <EmptyState title={say('还没有申报', 'No proposals yet')} act={<Button type="primary">{say('新建申报', 'New proposal')}</Button>}>
        {say('征集期内在此提交技术，由协会组织评审。', 'Submit technologies here during a call.')}
      </EmptyState>
      <ErrorState error={{ kind: 'broken', requestId: '01jd-7f3a' }} onRetry={() => {}} />
      <ErrorState error={{ kind: 'offline' }} onRetry={() => {}} />
      <NoAccess ask={['张慧', '李文']} />
      <NotFound />
      <TextSkeleton />
      <TableSkeleton rows={3} />
      <ConfirmWithReason
        open={open === 'reason'}
        title={say('停用王立新？', 'Suspend Wang Lixin?')}
        consequence={say('停用立即生效，他的登录会全部退出。', 'It takes effect at once and ends all sessions.')}
        act={say('停用成员', 'Suspend member')}
        onConfirm={close}
        onCancel={close}
      />
      <CopyOnce open={open === 'once'} title={say('接口密钥', 'API key')} secret="xl_live_7Qm2…sample" onClose={close}>
        {say('可读取申报，2027年11月22日到期。', 'Reads proposals until 22 Nov 2027.')}
      </CopyOnce>
    </Page>
  );
}
