// What is drawn on a page of a paper form: texts, rules to write on, boxes to mark, tables.

type Document = PDFKit.PDFDocument;

interface TextStyle {
  bold?: boolean;
  size?: number;
  grey?: boolean;
  align?: 'center' | 'left';
  before?: number;
  after?: number;
  /** Goes on in plain letters behind the text. */
  aside?: string;
}

const SIZE = 11;
const BOX = 8.5;
const ROW = 24;
const PAD = 4;
const LONGEST = 4000;

export class Pen {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  get #left(): number {
    return this.#document.page.margins.left;
  }

  get #width(): number {
    const { width, margins } = this.#document.page;
    return width - margins.left - margins.right;
  }

  get #bottom(): number {
    const { height, margins } = this.#document.page;
    return height - margins.bottom;
  }

  /** A new page when less than so much is left of this one. */
  keep(height: number): void {
    if (this.#document.y + height > this.#bottom) this.#document.addPage();
  }

  gap(height: number): void {
    this.#document.y += height;
  }

  text(text: string, style: TextStyle = {}): void {
    const document = this.#document;
    this.gap(style.before ?? 0);
    document
      .font(style.bold ? 'bold' : 'plain')
      .fontSize(style.size ?? SIZE)
      .fillColor(style.grey ? '#444444' : '#000000')
      .text(text.slice(0, LONGEST), this.#left, document.y, {
        width: this.#width,
        align: style.align ?? 'left',
        continued: style.aside !== undefined,
      });
    if (style.aside !== undefined) document.font('plain').text(style.aside, { continued: false });
    document.fillColor('#000000');
    this.gap(style.after ?? 0);
  }

  /** A rule to write on, with words before and behind it. */
  rule(before = '', after = '', width = this.#width): void {
    const document = this.#document;
    this.keep(ROW);
    const base = document.y + ROW - 6;
    document.font('plain').fontSize(10);
    const from = this.#left + (before ? document.widthOfString(before) + 6 : 0);
    const to = this.#left + width;
    if (before) document.text(before, this.#left, base - 11, { lineBreak: false });
    document.moveTo(from, base).lineTo(to, base).lineWidth(0.5).stroke();
    if (after) document.text(after, to + 6, base - 11, { lineBreak: false });
    document.x = this.#left;
    document.y = base + 6;
  }

  option(title: string, several: boolean, words: boolean): void {
    const document = this.#document;
    const indent = 22;
    document.font('plain').fontSize(SIZE);
    const height = document.heightOfString(title, { width: this.#width - indent });
    this.keep(height + 5);
    const top = document.y + 3;
    this.#mark(several, this.#left + 6, top + 2.5);
    document.text(title.slice(0, LONGEST), this.#left + indent, top, {
      width: this.#width - indent,
    });
    if (words && height < 20) {
      const from = this.#left + indent + document.widthOfString(title) + 6;
      document
        .moveTo(from, top + 12)
        .lineTo(this.#left + this.#width, top + 12)
        .lineWidth(0.5)
        .stroke();
    } else if (words) this.rule();
    document.x = this.#left;
  }

  #mark(several: boolean, x: number, y: number): void {
    const document = this.#document.lineWidth(0.8);
    if (several) document.rect(x, y, BOX, BOX).stroke();
    else document.circle(x + BOX / 2, y + BOX / 2, BOX / 2).stroke();
  }

  scale(steps: readonly { step: number; label?: string }[]): void {
    const document = this.#document;
    const gap = Math.min(44, this.#width / steps.length);
    this.keep(44);
    const top = document.y + 6;
    document.font('plain').fontSize(SIZE);
    steps.forEach(({ step }, index) => {
      const x = this.#left + 6 + index * gap;
      document
        .circle(x + 9, top + 8, 9)
        .lineWidth(0.6)
        .stroke();
      document.text(String(step), x, top + 2, { width: 18, align: 'center', lineBreak: false });
    });
    document.x = this.#left;
    document.y = top + 20;
    const labels = steps.flatMap(({ step, label }) => (label ? [`${step} — ${label}`] : []));
    if (labels.length > 0) this.text(labels.join('; '), { size: 9.5, grey: true });
  }

  table(head: readonly string[], rows: readonly string[][], circles: boolean): void {
    const narrow = head[0] === '№' || head[0] === 'Место';
    const first = narrow ? 44 : this.#width * 0.4;
    const rest = (this.#width - first) / Math.max(1, head.length - 1);
    const widths = head.map((_, at) => (at === 0 ? first : rest));
    this.gap(4);
    this.#row(head, widths, true, false);
    for (const row of rows) {
      const before = this.#document.bufferedPageRange().count;
      this.keep(this.#height(row, widths, false));
      // The head stands again above rows that go on.
      if (this.#document.bufferedPageRange().count > before) this.#row(head, widths, true, false);
      this.#row(
        head.map((_, at) => row[at] ?? ''),
        widths,
        false,
        circles,
      );
    }
  }

  #height(cells: readonly string[], widths: readonly number[], bold: boolean): number {
    this.#document.font(bold ? 'bold' : 'plain').fontSize(9.5);
    const heights = cells.map((text, at) =>
      text ? this.#document.heightOfString(text, { width: (widths[at] ?? 0) - 2 * PAD }) : 0,
    );
    return Math.min(Math.max(ROW, ...heights.map((height) => height + 2 * PAD)), 500);
  }

  #row(cells: readonly string[], widths: readonly number[], bold: boolean, circles: boolean): void {
    const document = this.#document;
    const height = this.#height(cells, widths, bold);
    this.keep(height);
    const top = document.y;
    let x = this.#left;
    cells.forEach((text, at) => {
      const width = widths[at] ?? 0;
      document.rect(x, top, width, height).lineWidth(0.5).stroke();
      if (text)
        document
          .font(bold ? 'bold' : 'plain')
          .fontSize(9.5)
          .text(text, x + PAD, top + PAD, {
            width: width - 2 * PAD,
            height: height - PAD,
            align: bold && at > 0 ? 'center' : 'left',
          });
      else if (circles && at > 0)
        this.#mark(false, x + width / 2 - BOX / 2, top + height / 2 - BOX / 2);
      x += width;
    });
    document.x = this.#left;
    document.y = top + height;
  }

  /** The first page has no number. */
  numberPages(): void {
    const document = this.#document;
    const { start, count } = document.bufferedPageRange();
    for (let page = start + 1; page < start + count; page += 1) {
      document.switchToPage(page);
      const { margins } = document.page;
      const top = margins.top;
      // Above the margin a text would begin another page.
      margins.top = 0;
      document
        .font('plain')
        .fontSize(10)
        .text(String(page + 1), this.#left, 28, {
          width: this.#width,
          align: 'center',
          lineBreak: false,
        });
      margins.top = top;
    }
  }
}
