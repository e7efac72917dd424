// A questionnaire out of a file or a pasted text: read in the worker, whatever it costs.
import { checkUntrusted } from '../../../forms/dialect/lint.ts';
import type { Imported, ImportHead } from '../../../forms/imports/imported.ts';
import { readQuestionsText } from '../../../forms/imports/questions-text/index.ts';
import { readXlsform } from '../../../forms/imports/xlsform/index.ts';
import { BadFile, readWorkbook } from '../../files/read-workbook.ts';
import type { Answer } from './tasks.ts';

const SHEETS = new Set(['survey', 'choices', 'settings']);
const MOST_ROWS = 5000;

const refused = (message: string): Answer => ({
  issues: [{ path: '', keyword: 'file', message }],
  readable: false,
});

export async function fromFile(file: string, head: ImportHead): Promise<Answer> {
  try {
    const sheets = await readWorkbook(Buffer.from(file, 'base64'), SHEETS, MOST_ROWS);
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    if (rowsOf('survey').length === 0)
      return refused('Нет листа survey с вопросами: так называется первый лист таблицы XLSForm');
    return checked(
      readXlsform(
        { survey: rowsOf('survey'), choices: rowsOf('choices'), settings: rowsOf('settings') },
        head,
      ),
    );
  } catch (error) {
    if (error instanceof BadFile) return refused(error.message);
    throw error;
  }
}

export function fromText(text: string, head: ImportHead): Answer {
  return checked(readQuestionsText(text, head));
}

function checked(imported: Imported): Answer {
  const { body } = imported;
  if (!body) return { ...refused('Вопросов не нашлось'), imported };
  const issues = checkUntrusted(body, JSON.stringify(body).length);
  if (issues.length === 0) return { issues, readable: true, imported };
  return { issues, readable: false, imported: { notes: imported.notes } };
}
