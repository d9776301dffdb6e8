import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const entryTones: Record<string, Tone> = {
  PENDING: 'neutral',
  LISTED: 'good',
  PROMOTING: 'active',
  RE_EVALUATION: 'warning',
  SUSPENDED: 'bad',
  SUPERSEDED: 'closed',
  EXITED: 'closed',
};
const versionTones: Record<string, Tone> = { DRAFT: 'neutral', CURRENT: 'good', SUPERSEDED: 'closed', DISCARDED: 'closed' };
const credentialTones: Record<string, Tone> = { VALID: 'good', LAPSED: 'bad', REVOKED: 'bad', REPLACED: 'closed' };
const reviewTones: Record<string, Tone> = { OPEN: 'active', CONCLUDED: 'good', CANCELLED: 'closed' };

/** A stage as a word, a colour and a shape. */
export function EntryTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={entryTones[of] ?? 'neutral'}>{w.find(`entry.stage.${of}`) ?? of}</StatusTag>;
}

export function VersionTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={versionTones[of] ?? 'neutral'}>{w.find(`version.stage.${of}`) ?? of}</StatusTag>;
}

export function CredentialTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={credentialTones[of] ?? 'neutral'}>{w.find(`credential.state.${of}`) ?? of}</StatusTag>;
}

export function ReviewTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={reviewTones[of] ?? 'neutral'}>{w.find(`libraryReview.stage.${of}`) ?? of}</StatusTag>;
}
