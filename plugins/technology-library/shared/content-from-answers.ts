// The first draft of a version, from the answers of the application it came by. What an association asked under keys of
// its own is kept beside the part it stands nearest to.
import type { HandedAnswer } from '@xinglin/plugin-technology-promotion/shared/events';
import { type EvidenceKind, emptyContent, type SiteLevel, type VersionContent } from './version-content.ts';

const levels: Readonly<Record<string, SiteLevel>> = {
  tertiary: 'TERTIARY',
  secondary: 'SECONDARY',
  community: 'PRIMARY',
  township: 'PRIMARY',
  publicHealth: 'OTHER',
  other: 'OTHER',
};

const figures: readonly (readonly [key: string, kind: EvidenceKind])[] = [
  ['adverseRate', 'safety'],
  ['evidenceLevel', 'effectiveness'],
  ['yearsInUse', 'maturity'],
  ['cases', 'maturity'],
];

const short = (text: string, most: number): string => [...text].slice(0, most).join('');

export const contentFromAnswers = (answers: readonly HandedAnswer[], source: string): VersionContent => {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const text = (key: string, most: number): string => {
    const value = byKey.get(key)?.value;
    return typeof value === 'string' ? short(value.trim(), most) : '';
  };
  const number = (key: string): number | null => {
    const value = byKey.get(key)?.value;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const figuresOf = (kind: EvidenceKind) =>
    figures.flatMap(([key, of]) => {
      const answer = byKey.get(key);
      if (of !== kind || !answer || typeof answer.value === 'object') return [];
      const value = answer.choices?.join('、') ?? `${String(answer.value)}${answer.unit ?? ''}`;
      return value === '' ? [] : [{ label: short(answer.label, 60), value: short(value, 60), source: short(source, 200) }];
    });
  const evidence = (kind: EvidenceKind, key: string) => ({ text: text(key, 3_000), figures: figuresOf(kind) });
  const settings = byKey.get('settings')?.value;
  const empty = emptyContent();
  return {
    ...empty,
    summary: text('summary', 1_000),
    indications: text('indications', 2_000),
    settings: Array.isArray(settings) ? [...new Set(settings.flatMap((one) => levels[String(one)] ?? []))] : [],
    conditions: { ...empty.conditions, staff: text('conditions', 1_000) },
    steps: text('procedure', 5_000),
    training: { ...empty.training, need: text('training', 2_000) },
    evidence: {
      safety: evidence('safety', 'safetyEvidence'),
      effectiveness: evidence('effectiveness', 'effectEvidence'),
      economy: evidence('economy', 'cost'),
      maturity: evidence('maturity', 'maturity'),
      suitability: evidence('suitability', 'suitability'),
    },
    price: { ...empty.price, perCase: number('feePerCase') },
    property: text('property', 2_000),
    contact: { ...empty.contact, name: text('contactPerson', 50), phone: text('contactPhone', 30) },
  };
};
