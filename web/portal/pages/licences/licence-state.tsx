import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useOrganisationWords } from '../organisation/words.ts';
import { daysLeft, warnDays } from './expiry.ts';

export function LicenceState({ expiresOn }: { expiresOn: string | null }) {
  const w = useOrganisationWords();
  const left = expiresOn === null ? Number.POSITIVE_INFINITY : daysLeft(expiresOn);
  if (left < 0) return <StatusTag tone="bad">{w('licences.expired', { n: -left })}</StatusTag>;
  if (left === 0) return <StatusTag tone="warning">{w('licences.today')}</StatusTag>;
  if (left <= warnDays) return <StatusTag tone="warning">{w('licences.soon', { n: left })}</StatusTag>;
  return <StatusTag tone="good">{w('licences.valid')}</StatusTag>;
}
