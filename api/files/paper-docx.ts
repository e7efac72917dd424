// A paper form as DOCX, near to ГОСТ Р 7.0.97-2016: A4, margins 30/15/20/20 mm, pages numbered from the second on.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Paper } from '../../forms/exports/paper/index.ts';
import type { Answer } from '../../forms/questions/paper.ts';

/** Twentieths of a point in a millimetre. */
const mm = (length: number) => Math.round((length * 1440) / 25.4);
const WIDTH = mm(210 - 30 - 15);
const FONT = 'Times New Roman';
const CIRCLE = '○';
const SQUARE = '☐';
const MOST_TOGETHER = 12;

const line = (text: string, more: IParagraphOptions = {}) =>
  new Paragraph({
    ...more,
    children: text
      .split('\n')
      .map((part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) })),
  });
const italic = (text: string, more: IParagraphOptions = {}) =>
  new Paragraph({ ...more, children: [new TextRun({ text, italics: true, size: 22 })] });

/** A rule across the column: an empty tab with a line under it. */
const ruled = (before = '', after = '', position = WIDTH, more: IParagraphOptions = {}) =>
  new Paragraph({
    ...more,
    spacing: { before: 80, after: 40 },
    tabStops: [{ type: TabStopType.RIGHT, position, leader: 'underscore' }],
    children: [
      ...(before ? [new TextRun({ text: `${before} ` })] : []),
      new TextRun({ children: ['\t'] }),
      ...(after ? [new TextRun({ text: ` ${after}` })] : []),
    ],
  });

export async function paperDocx(paper: Paper): Promise<Buffer> {
  const children = [
    line(paper.organization, { alignment: AlignmentType.CENTER, spacing: { after: 120 } }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
      children: [new TextRun({ text: paper.title, bold: true, size: 30 })],
    }),
    ruled('Фамилия, имя, отчество'),
    italic(paper.consent, { spacing: { before: 160, after: 60 } }),
    ruled('Подпись', 'Дата ____ . ____ . ________', mm(100)),
    ...(paper.legend ? [italic(paper.legend, { spacing: { before: 120 } })] : []),
    ...paper.blocks.flatMap(blockOf),
  ];
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
  const document = new Document({
    title: paper.title,
    styles: {
      default: { document: { run: { font: FONT, size: 24, language: { value: 'ru-RU' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20), header: mm(10) },
          },
        },
        headers: { default: number, first: new Header({ children: [] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blockOf(block: Block): (Paragraph | Table)[] {
  const when = block.is !== 'page' && block.when ? [italic(block.when, { keepNext: true })] : [];
  if (block.is === 'page' || block.is === 'section') {
    const size = block.is === 'page' ? 28 : 26;
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 280, after: 80 },
        children: [new TextRun({ text: block.title, bold: true, size })],
      }),
      ...when,
      ...(block.text ? [line(block.text, { keepNext: true })] : []),
    ];
  }
  if (block.is === 'note')
    return [
      ...when,
      line(block.text ? `${block.title}\n${block.text}` : block.title, {
        spacing: { before: 160 },
      }),
    ];
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 40 },
      children: [
        new TextRun({
          text: `${block.number}. ${block.title}${block.required ? ' *' : ''}`,
          bold: true,
        }),
        ...(block.how ? [new TextRun({ text: ` (${block.how})` })] : []),
      ],
    }),
    ...when,
    ...(block.hint ? [line(block.hint, { keepNext: true })] : []),
    ...answerOf(block.answer),
  ];
}

function answerOf(answer: Answer): (Paragraph | Table)[] {
  switch (answer.is) {
    case 'options':
      return answer.options.map(({ title, words }, index) => {
        const text = `${answer.several ? SQUARE : CIRCLE}  ${title}`;
        const style = {
          indent: { left: mm(5) },
          // Options stay together: nobody misses the last one on the next page.
          keepNext: index < Math.min(answer.options.length, MOST_TOGETHER) - 1,
        };
        return words
          ? ruled(text, '', WIDTH, style)
          : line(text, { ...style, spacing: { before: 30 } });
      });
    case 'lines':
      return Array.from({ length: answer.count }, () => ruled());
    case 'short':
      return [ruled(answer.before, answer.after, mm(110))];
    case 'period':
      return [
        line('с ____ . ____ . ________  по ____ . ____ . ________', { spacing: { before: 60 } }),
      ];
    case 'scale':
      return [
        line(
          answer.steps
            .map(({ step, label }) => (label ? `${step} (${label})` : step))
            .join('      '),
          {
            spacing: { before: 60 },
          },
        ),
      ];
    case 'table':
      return [tableOf(answer)];
  }
}

function tableOf({ head, rows, circles }: Extract<Answer, { is: 'table' }>): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const narrow = head[0] === '№' || head[0] === 'Место';
  const first = narrow ? mm(15) : Math.round(WIDTH * 0.4);
  const rest = Math.floor((WIDTH - first) / Math.max(1, head.length - 1));
  const cell = (text: string, at: number, bold = false) =>
    new TableCell({
      borders,
      width: { size: at === 0 ? first : rest, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment:
            at > 0 && (bold || text === CIRCLE) ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: 22 })],
        }),
      ],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: head.map((_, at) => (at === 0 ? first : rest)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell(text, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: mm(circles ? 7 : 9), rule: 'atLeast' },
            children: head.map((_, at) => cell(row[at] ?? (circles && at > 0 ? CIRCLE : ''), at)),
          }),
      ),
    ],
  });
}
