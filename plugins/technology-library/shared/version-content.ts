// What a version of a technology says: first of all what an adopter asks first. Drafts may have gaps; what is issued may not.
import { z } from 'zod';

/** Levels of institutions, as the sites of the promotion have them. */
export const siteLevels = ['TERTIARY', 'SECONDARY', 'PRIMARY', 'OTHER'] as const;
export type SiteLevel = (typeof siteLevels)[number];

export const evidenceKinds = ['safety', 'effectiveness', 'economy', 'maturity', 'suitability'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Parts that are published or kept back one by one, in the order in which an adopter asks. */
export const contentParts = [
  'summary',
  'indications',
  'contraindications',
  'settings',
  'conditions',
  'price',
  'training',
  'steps',
  'evidence',
  'property',
  'contact',
] as const;
export type ContentPart = (typeof contentParts)[number];

/** Where a change makes another technology of it, not other words: such a version is a major one. */
export const definingParts: readonly ContentPart[] = ['indications', 'contraindications', 'settings', 'conditions', 'steps'];

/** Without these nobody can decide about it. */
const essential: readonly (readonly [path: string, part: ContentPart])[] = [
  ['summary', 'summary'],
  ['indications', 'indications'],
  ['settings', 'settings'],
  ['conditions.staff', 'conditions'],
  ['training.need', 'training'],
  ['steps', 'steps'],
  ['evidence.safety.text', 'evidence'],
  ['evidence.effectiveness.text', 'evidence'],
];

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text ?? '');
const figure = z.strictObject({
  label: z.string().trim().min(1).max(60),
  value: z.string().trim().min(1).max(60),
  source: z.string().trim().min(1).max(200),
});
const evidence = z
  .strictObject({
    text: words(3_000),
    figures: z
      .array(figure)
      .max(20)
      .nullish()
      .transform((rows) => rows ?? []),
  })
  .nullish()
  .transform((given) => given ?? { text: '', figures: [] });
const amount = z
  .number()
  .min(0)
  .max(100_000_000)
  .nullish()
  .transform((value) => value ?? null);

export const versionContent = z.strictObject({
  summary: words(1_000),
  indications: words(2_000),
  contraindications: words(2_000),
  settings: z
    .array(z.enum(siteLevels))
    .max(siteLevels.length)
    .nullish()
    .transform((levels) => [...new Set(levels ?? [])]),
  conditions: z
    .strictObject({ staff: words(1_000), equipment: words(1_000), rooms: words(1_000), qualifications: words(1_000) })
    .nullish()
    .transform((given) => given ?? { staff: '', equipment: '', rooms: '', qualifications: '' }),
  steps: words(5_000),
  training: z
    .strictObject({
      need: words(2_000),
      hours: z
        .number()
        .min(0)
        .max(2_000)
        .nullish()
        .transform((hours) => hours ?? null),
    })
    .nullish()
    .transform((given) => given ?? { need: '', hours: null }),
  evidence: z
    .strictObject({ safety: evidence, effectiveness: evidence, economy: evidence, maturity: evidence, suitability: evidence })
    .nullish()
    .transform((given) => given ?? emptyEvidence()),
  /** What a patient or case pays, and what it takes to begin, in yuan. */
  price: z
    .strictObject({ text: words(1_000), perCase: amount, toAdopt: amount, toAdoptText: words(1_000) })
    .nullish()
    .transform((given) => given ?? { text: '', perCase: null, toAdopt: null, toAdoptText: '' }),
  property: words(2_000),
  contact: z
    .strictObject({ name: words(50), phone: words(30), email: words(200) })
    .nullish()
    .transform((given) => given ?? { name: '', phone: '', email: '' }),
  publicParts: z
    .array(z.enum(contentParts))
    .max(contentParts.length)
    .nullish()
    .transform((parts) => [...new Set(parts ?? contentParts.filter((part) => part !== 'contact'))]),
});
export type VersionContent = z.output<typeof versionContent>;
export type VersionContentInput = z.input<typeof versionContent>;

function emptyEvidence() {
  const none = () => ({ text: '', figures: [] });
  return { safety: none(), effectiveness: none(), economy: none(), maturity: none(), suitability: none() };
}

export const emptyContent = (): VersionContent => versionContent.parse({});

/** A part of a content that may be missing from what the public reads. */
export type PublicContent = Partial<Pick<VersionContent, ContentPart>>;

export const publicContent = (content: VersionContent): PublicContent =>
  Object.fromEntries(content.publicParts.map((part) => [part, content[part]])) as PublicContent;

const at = (content: VersionContent, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content);

/** Places that must be filled before the version is issued. */
export const contentGaps = (content: VersionContent): string[] =>
  essential.flatMap(([path]) => {
    const value = at(content, path);
    return (Array.isArray(value) ? value.length > 0 : String(value ?? '') !== '') ? [] : [path];
  });

/** Parts that read otherwise than before. */
export const changedParts = (before: VersionContent, after: VersionContent): ContentPart[] =>
  contentParts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

export const versionLabel = ({ major, minor }: { major: number; minor: number }): string => `${major}.${minor}`;
