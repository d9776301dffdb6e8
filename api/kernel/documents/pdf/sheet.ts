// The page being written on: where the next line goes, and when a new page is due.
import type PDFDocument from 'pdfkit';
import type { Align, Run } from '../block.ts';
import { type Layout, typeWidth } from '../layout.ts';
import { breakLines, type Line } from './break-lines.ts';

export interface Place {
  x: number;
  width: number;
  size: number;
  align?: Align;
  indent?: number;
  /** Multiple of the size from line to line; the layout's unless told. */
  leading?: number;
}

export type Advances = Readonly<Record<'regular' | 'bold', ReadonlyMap<number, number>>>;

export class Sheet {
  readonly doc: typeof PDFDocument.prototype;
  readonly layout: Layout;
  readonly #advances: Advances;
  y: number;

  constructor(doc: typeof PDFDocument.prototype, layout: Layout, advances: Advances) {
    this.doc = doc;
    this.layout = layout;
    this.#advances = advances;
    this.y = layout.margin.top;
  }

  get bottom(): number {
    return this.layout.page.height - this.layout.margin.bottom;
  }

  /** What is free above the margin. A page that is still empty has room for anything. */
  get room(): number {
    return this.bottom - this.y;
  }

  get fresh(): boolean {
    return this.y <= this.layout.margin.top;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.layout.margin.top;
  }

  need(height: number): void {
    if (height > this.room && !this.fresh) this.newPage();
  }

  lines(runs: readonly Run[], { width, size, indent = 0 }: Pick<Place, 'width' | 'size' | 'indent'>): Line[] {
    const measure = (character: string, bold: boolean) =>
      ((this.#advances[bold ? 'bold' : 'regular'].get(character.codePointAt(0) as number) ?? 1000) * size) / 1000;
    return breakLines(runs, { width, indent, measure });
  }

  /** Draws lines from the top of a box down; answers nothing and moves nothing. */
  draw(lines: readonly Line[], top: number, place: Place): void {
    const step = place.size * (place.leading ?? this.layout.leading);
    const { x, width, align = 'left', indent = 0 } = place;
    lines.forEach((line, index) => {
      const free = width - line.width;
      const start = x + (align === 'right' ? free : align === 'center' ? free / 2 : index === 0 ? indent : 0);
      const baseline = top + index * step + step / 2 + place.size * 0.36;
      let at = start;
      for (const { text, width: wide, bold, underline } of line.segments) {
        const font = this.doc.font(bold ? 'bold' : 'regular').fontSize(place.size);
        font.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        if (underline) this.rule(at, baseline + place.size * 0.15, wide);
        at += wide;
      }
    });
  }

  /** Text over as many pages as it takes. */
  write(runs: readonly Run[], place: Omit<Place, 'x' | 'width'> & Partial<Pick<Place, 'x' | 'width'>>): void {
    const full = { x: this.layout.margin.left, width: typeWidth(this.layout), ...place };
    const step = full.size * (full.leading ?? this.layout.leading);
    this.lines(runs, full).forEach((line, index) => {
      this.need(step);
      this.draw([line], this.y, { ...full, indent: index === 0 ? (full.indent ?? 0) : 0 });
      this.y += step;
    });
  }

  rule(x: number, y: number, width: number, thickness = 0.5): void {
    this.doc
      .lineWidth(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke('#000000');
  }
}
