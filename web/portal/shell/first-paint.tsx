/** The same picture as index.html paints before the first script. */
export function FirstPaint() {
  return (
    <div className="p-first" role="status" aria-label="正在载入 Loading">
      <span>杏林</span>
    </div>
  );
}
