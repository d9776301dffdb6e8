import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../data/panel.tsx';
import type { Outcome } from '../form/fold.ts';
import { SignDialog } from '../signature/sign-dialog.tsx';
import type { SignatureItem, SignatureProof, SignatureVerdict } from '../signature/signature.ts';
import { SignatureList } from '../signature/signature-list.tsx';
import { Page } from '../ui/page.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSay } from './say.ts';

const hash = '3f2a91bc77d0e12f5a6b7c8d9e0f10213f2a91bc77d0e12f5a6b7c8d9e0f1021';
const states = ['VALID', 'CONTENT_CHANGED', 'BROKEN'];

/** The sample's password is 杏林. */
const answer = async ({ password }: SignatureProof): Promise<Outcome<string>> =>
  password === '杏林'
    ? { kind: 'done', value: 'signed' }
    : { kind: 'refused', code: 'INPUT', message: '', issues: [{ path: 'signature.password', code: 'WRONG_PASSWORD', message: '' }] };

export function SignatureSample() {
  const say = useSay();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const label = say('心血管专业组评审会议纪要', 'Minutes of the cardiology panel');
  const text = say(
    `本人参加了会议，确认《${label}》与会议情况一致。`,
    `I attended the meeting and confirm that ${label} is what happened.`,
  );
  const signatures: SignatureItem[] = states.map((id, index) => ({
    id,
    meaningName: say('确认纪要', 'Minutes confirmed'),
    statement: text,
    contentHash: hash,
    signerName: ['张蕙', '李文', '何欣'][index] ?? '',
    signerOrganisation: '浙江省人民医院',
    signedAt: '2026-11-22T06:02:00Z',
    method: ['password', 'totp', 'demonstration'][index] ?? '',
  }));
  const verify = async (state: string): Promise<SignatureVerdict> => ({ state, currentHash: hash, checkedAt: '2026-11-22T08:00:00Z' });
  return (
    <Page
      title={say('电子签名', 'Signatures')}
      actions={<Button onClick={() => setOpen(true)}>{say('签署纪要', 'Sign the minutes')}</Button>}
    >
      <Panel id="signatures" title={say('签名', 'Signatures')}>
        <SignatureList signatures={signatures} onVerify={verify} />
      </Panel>
      <Panel id="unsigned" title={say('尚无签名', 'None yet')}>
        <SignatureList signatures={[]} onVerify={verify} />
      </Panel>
      <SignDialog
        open={open}
        statement={{ label, text, contentHash: hash, hash, proof: 'password' }}
        onSign={answer}
        onDone={() => {
          setOpen(false);
          toast(say('已签署', 'Signed'));
        }}
        onCancel={() => setOpen(false)}
      />
    </Page>
  );
}
