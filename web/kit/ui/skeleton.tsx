import { useT } from '../i18n/use-t.ts';

const widths = ['62%', '78%', '48%', '70%', '56%', '84%'];

function Bar({ width, tall = false }: { width: string; tall?: boolean }) {
  return <span className={tall ? 'x-bar x-bar-tall' : 'x-bar'} style={{ width }} />;
}

export function TextSkeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('app.loading')} className="x-skeleton">
      {Array.from({ length: lines }, (_, line) => (
        <Bar key={widths[line % widths.length] + String(line)} width={widths[line % 6] ?? '60%'} />
      ))}
    </div>
  );
}

/** Stands exactly as high as the page that follows, so that nothing jumps. */
export function PageSkeleton() {
  const t = useT();
  return (
    <div role="status" aria-label={t('app.loading')} className="x-page x-skeleton">
      <Bar width="220px" tall />
      <Bar width="100%" tall />
      {widths.map((width) => (
        <Bar key={width} width={width} />
      ))}
    </div>
  );
}
