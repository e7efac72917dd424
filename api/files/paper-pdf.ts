// A paper form as PDF in the font of the house: A4, margins 30/15/20/20 mm, pages numbered from the second on.
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, Paper } from '../../forms/exports/paper/index.ts';
import type { Answer } from '../../forms/questions/paper.ts';
import { Pen } from './paper-pen.ts';

const find = createRequire(import.meta.url);
const font = (name: string) => find.resolve(`@expo-google-fonts/golos-text/${name}.ttf`);
const mm = (length: number) => (length * 72) / 25.4;

export async function paperPdf(paper: Paper): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20) },
    bufferPages: true,
    lang: 'ru-RU',
    info: { Title: paper.title, CreationDate: new Date(0), ModDate: new Date(0) },
    displayTitle: true,
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.registerFont('plain', font('400Regular/GolosText_400Regular'));
  document.registerFont('bold', font('700Bold/GolosText_700Bold'));
  const pen = new Pen(document);
  head(pen, paper);
  for (const block of paper.blocks) draw(pen, block);
  pen.numberPages();
  document.end();
  await finished;
  return Buffer.concat(pieces);
}

function head(pen: Pen, { organization, title, consent, legend }: Paper): void {
  pen.text(organization, { align: 'center', after: 8 });
  pen.text(title, { bold: true, size: 15, align: 'center', after: 12 });
  pen.rule('Фамилия, имя, отчество');
  pen.gap(6);
  pen.text(consent, { size: 9.5, after: 4 });
  pen.rule('Подпись', 'Дата ____ . ____ . ________', mm(120));
  if (legend) pen.text(legend, { size: 9.5, before: 4 });
}

function draw(pen: Pen, block: Block): void {
  if (block.is === 'page' || block.is === 'section') {
    pen.keep(70);
    pen.gap(block.is === 'page' ? 14 : 10);
    pen.text(block.title, { bold: true, size: block.is === 'page' ? 13.5 : 12, after: 3 });
    if (block.is === 'section' && block.when) pen.text(block.when, { size: 9.5, grey: true });
    if (block.text) pen.text(block.text, { after: 2 });
    return;
  }
  if (block.is === 'note') {
    pen.gap(8);
    if (block.when) pen.text(block.when, { size: 9.5, grey: true });
    pen.text(block.text ? `${block.title}\n${block.text}` : block.title, { after: 2 });
    return;
  }
  pen.keep(heightOf(block.answer));
  pen.gap(9);
  const title = `${block.number}. ${block.title}${block.required ? ' *' : ''}`;
  pen.text(title, { bold: true, after: 1, ...(block.how ? { aside: ` (${block.how})` } : {}) });
  if (block.when) pen.text(block.when, { size: 9.5, grey: true });
  if (block.hint) pen.text(block.hint, { size: 10 });
  answer(pen, block.answer);
}

/** A question is not left alone at the foot of a page without its first answers. */
function heightOf(of: Answer): number {
  if (of.is === 'options') return 60 + 18 * Math.min(of.options.length, 6);
  return of.is === 'table' ? 110 : 80;
}

function answer(pen: Pen, of: Answer): void {
  switch (of.is) {
    case 'options':
      for (const { title, words } of of.options) pen.option(title, of.several, words);
      return;
    case 'lines':
      for (let line = 0; line < of.count; line += 1) pen.rule();
      return;
    case 'short':
      pen.rule(of.before, of.after, mm(110));
      return;
    case 'period':
      pen.text('с ____ . ____ . ________   по ____ . ____ . ________', { before: 4 });
      return;
    case 'scale':
      pen.scale(of.steps);
      return;
    case 'table':
      pen.table(of.head, of.rows, of.circles);
  }
}
