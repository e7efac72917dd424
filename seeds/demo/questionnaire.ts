// The region's own edition of the federal questionnaire: one more question at the end.
import type { Knex } from 'knex';
import { validateHere, withOwnCode } from '../../api/definitions/checking/validate.ts';
import type { DefinitionRow } from '../../api/definitions/definition-row.ts';
import { namedColumns } from '../../api/definitions/named.ts';
import { publicationOf } from '../../api/definitions/publication.ts';
import { publish } from '../../api/definitions/publish.ts';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import { federalPersonas } from '../../forms/library/personas.ts';
import { regionalEmployers } from './employers.ts';
import { insertMany } from './insert.ts';
import { type Place, placed } from './organizations.ts';

export const questionnaireCode = 'labour-status';
export const regionalQuestion = 'r06_regionalEmployers';

/** Publishes version 1 of the region's questionnaire over the federal one in force. */
export async function publishRegionalQuestionnaire(
  trx: Knex,
  region: Place,
  now: string,
  today: string,
): Promise<void> {
  const kind = 'questionnaire';
  const federal = await versionInForceAt(trx, region.id, kind, questionnaireCode);
  if (!federal) throw new Error(`Не опубликован опросник ${questionnaireCode}`);
  const base = await bodyOf(trx, kind, federal.id);
  const [id] = await insertMany(
    trx,
    'definitions',
    [
      {
        ...placed(region),
        kind,
        code: questionnaireCode,
        ...namedColumns({ title: base.title }, questionnaireCode),
        base_version_id: federal.id,
        draft: null,
        withdrawn_on: null,
        published_version_id: null,
      },
    ],
    now,
  );
  const row: DefinitionRow = await trx('definitions').where({ id }).first();
  const text = `${JSON.stringify(withQuestion(base), null, 2)}\n`;
  const { body, issues } = withOwnCode(validateHere(kind, text), questionnaireCode);
  if (!body || issues.length > 0) {
    throw new Error(`Опросник региона: ${issues[0]?.path} ${issues[0]?.message}`);
  }
  await publish(trx, await publicationOf(trx, row, text, body), {
    note: 'Добавлен вопрос о предприятиях региона',
    userId: null,
    now,
    today,
  });
  const examples = ownExamples().map((example) => ({
    ...placed(region),
    definition_id: row.id,
    ...example,
  }));
  await insertMany(trx, 'personas', examples, now);
}

/** What the region's own question must not change: facts follow of the federal ones alone. */
function ownExamples() {
  const [whole] = federalPersonas.filter(({ kind }) => kind === 'questionnaire');
  if (!whole || !('answers' in whole.input)) throw new Error('Нет примера опросника');
  const { answers } = whole.input;
  const asked = { ...answers, [regionalQuestion]: Object.keys(regionalEmployers).slice(0, 2) };
  return [
    {
      title: 'Выбраны предприятия региона: сведения для уровня риска те же',
      input: JSON.stringify({ answers: asked }),
      expected: JSON.stringify(whole.expected),
    },
    {
      title: 'О предприятиях региона не отвечено: анкета принимается',
      input: JSON.stringify({ answers }),
      expected: JSON.stringify({ valid: true }),
    },
  ];
}

type Questionnaire = Awaited<ReturnType<typeof bodyOf<'questionnaire'>>>;

function withQuestion(base: Questionnaire): Questionnaire {
  const { schema, pages } = base;
  const last = pages.order.at(-1) ?? '';
  const page = pages.items[last];
  if (!page) throw new Error('В опроснике нет страниц');
  const codes = Object.keys(regionalEmployers);
  const question = {
    title: 'Какие предприятия региона вам интересны?',
    type: 'array',
    items: {
      type: 'string',
      oneOf: codes.map((code) => ({ const: code, title: regionalEmployers[code] ?? code })),
    },
    uniqueItems: true,
    minItems: 1,
    maxItems: codes.length,
    'x-widget': 'checkboxes',
  };
  const properties = typeof schema.properties === 'object' ? schema.properties : {};
  return {
    ...base,
    schema: { ...schema, properties: { ...properties, [regionalQuestion]: question } },
    pages: {
      order: pages.order,
      items: { ...pages.items, [last]: { ...page, fields: [...page.fields, regionalQuestion] } },
    },
  };
}
