import { Facts } from '@xinglin/kit/data/panel.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import type { ReactNode } from 'react';
import { type ContentPart, contentParts, evidenceKinds, type PublicContent } from '../../shared/version-content.ts';
import { useWords } from '../words.ts';

type Words = ReturnType<typeof useWords>;

const lines = (pairs: readonly (readonly [label: string, value: ReactNode])[]) => {
  const said = pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return said.length === 0 ? null : <Facts facts={said.map(([label, value]) => ({ label, value }))} />;
};
const text = (value: string | undefined) => (value ? <p className="x-answer-text">{value}</p> : null);
const amount = (value: number | null, unit: string): ReactNode => (value === null ? null : <NumberText value={value} unit={unit} />);

function Evidence({ content }: { content: PublicContent }) {
  const w = useWords();
  const kinds = evidenceKinds.filter((kind) => content.evidence?.[kind].text || content.evidence?.[kind].figures.length);
  if (kinds.length === 0) return null;
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind}>
          <h4>{w(`version.evidence.${kind}`)}</h4>
          {text(content.evidence?.[kind].text)}
          {lines(
            (content.evidence?.[kind].figures ?? []).map(({ label, value, source }) => [
              label,
              w('text.bracketed', { text: value, inside: `${w('version.figureSource')}${w('text.colon')}${source}` }),
            ]),
          )}
        </section>
      ))}
    </>
  );
}

/** One part of a version as people read it; null where nothing is said. */
export function partView(part: ContentPart, content: PublicContent, w: Words): ReactNode {
  const { conditions, price, training, contact } = content;
  switch (part) {
    case 'settings':
      return content.settings?.length ? <p>{content.settings.map((level) => w(`entry.setting.${level}`)).join(w('entry.comma'))}</p> : null;
    case 'conditions':
      return conditions
        ? lines((['staff', 'equipment', 'rooms', 'qualifications'] as const).map((key) => [w(`version.${key}`), conditions[key]]))
        : null;
    case 'price':
      return price
        ? lines([
            [w('version.perCase'), amount(price.perCase, w('version.yuan'))],
            [w('version.priceText'), price.text],
            [w('version.toAdopt'), amount(price.toAdopt, w('version.yuan'))],
            [w('version.toAdoptText'), price.toAdoptText],
          ])
        : null;
    case 'training':
      return training
        ? lines([
            [w('version.hours'), amount(training.hours, w('version.hoursUnit'))],
            [w('version.need'), training.need],
          ])
        : null;
    case 'evidence':
      return content.evidence && evidenceKinds.some((kind) => content.evidence?.[kind].text || content.evidence?.[kind].figures.length) ? (
        <Evidence content={content} />
      ) : null;
    case 'contact':
      return contact && (contact.name || contact.phone || contact.email) ? (
        <p>{[contact.name, contact.phone, contact.email].filter(Boolean).join(' · ')}</p>
      ) : null;
    default:
      return text(content[part]);
  }
}

/** A version's content in the order in which an adopter asks; parts without a word are left out. */
export function ContentView({ content }: { content: PublicContent }) {
  const w = useWords();
  const shown = contentParts.flatMap((part) => {
    const view = partView(part, content, w);
    return view ? [{ part, view }] : [];
  });
  if (shown.length === 0) return <p className="x-faint">{w('catalogue.public')}</p>;
  return (
    <div className="x-chapters">
      {shown.map(({ part, view }) => (
        <section key={part}>
          <h3>{w(`version.part.${part}`)}</h3>
          {view}
        </section>
      ))}
    </div>
  );
}
