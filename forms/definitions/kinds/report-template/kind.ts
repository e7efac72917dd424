import { isObject, type JsonObject } from '../../../json.ts';
import { type ReportTemplate, reportTemplateMetaSchema } from '../../../reports/schema.ts';
import { fieldName } from '../../references/of-fields.ts';
import { type Reference, reads, texts } from '../../references/reference.ts';
import { defineKind } from '../kind.ts';
import { reportTemplateRules } from './rules.ts';

function references(body: JsonObject): Reference[] {
  const { checks, completeness } = body;
  const items = isObject(checks) && isObject(checks.items) ? checks.items : {};
  const columns = (keys: string[]) => keys.map((key) => fieldName('schema', key));
  return [
    ...Object.entries(items).flatMap(([key, check]) =>
      isObject(check)
        ? reads(
            `checks.items.${key}`,
            'field',
            new Set(columns([...texts(check.left), ...texts(check.right)])),
          )
        : [],
    ),
    ...(isObject(completeness)
      ? reads(
          'completeness',
          'field',
          columns([...texts([completeness.expected ?? '']), ...texts(completeness.entered)]),
        )
      : []),
  ];
}

export const reportTemplate = defineKind<'report-template', ReportTemplate>({
  code: 'report-template',
  resource: 'report-templates',
  title: 'Форма отчёта',
  plural: 'Формы отчётов',
  metaSchema: reportTemplateMetaSchema,
  rules: reportTemplateRules,
  references,
  fieldNoun: 'графа',
  places: [[/^completeness$/, 'полнота данных']],
  captions: {},
});
