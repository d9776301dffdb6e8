/** Plain, it is read aloud after its word; on an icon the button's own name says it. */
export function CountMark({ n, plain = false }: { n: number; plain?: boolean }) {
  if (n === 0) return null;
  return (
    <span className={plain ? 'p-count p-count-plain' : 'p-count'} aria-hidden={!plain}>
      {n > 99 ? '99+' : n}
    </span>
  );
}
