interface Place {
  start: number;
  end: number;
}

/** A text with what the other one says as well marked in it. */
export function MarkedText({ text, places }: { text: string; places: readonly Place[] }) {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const pieces = ordered.flatMap(({ start, end }, at) => [
    { from: ordered[at - 1]?.end ?? 0, to: start, marked: false },
    { from: start, to: end, marked: true },
  ]);
  const rest = { from: ordered.at(-1)?.end ?? 0, to: text.length, marked: false };
  return (
    <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }}>
      {[...pieces, rest].map(({ from, to, marked }) => {
        const piece = text.slice(from, to);
        const key = `${from}:${to}`;
        return marked ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
      })}
    </p>
  );
}
