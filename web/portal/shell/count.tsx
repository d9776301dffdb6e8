/** Beside a word or icon that is named in full for those who cannot see it. */
export function CountMark({ n, plain = false }: { n: number; plain?: boolean }) {
  if (n === 0) return null;
  return (
    <span className={plain ? 'p-count p-count-plain' : 'p-count'} aria-hidden="true">
      {n > 99 ? '99+' : n}
    </span>
  );
}
