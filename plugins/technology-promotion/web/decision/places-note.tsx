import { useWords } from '../words.ts';
import type { Order } from './use-order.tsx';

/** How many are recommended beside how many places the last round has; nothing where the places are not known. */
export function PlacesNote({ order: { places, recommended, conditional } }: { order: Order }) {
  const w = useWords();
  if (places === null) return null;
  const over = recommended > places;
  return (
    <p className={over ? 'x-problem' : 'x-help'}>
      {w('decision.places', { places, n: recommended })}
      {conditional > 0 ? w('decision.placesConditional', { n: conditional }) : null}
      {over ? w('decision.placesOver') : null}
    </p>
  );
}
