import { type Questionnaire, questionnaireMetaSchema } from '../../../questionnaires/schema.ts';
import { defineKind } from '../kind.ts';
import { questionnaireRules } from './rules.ts';

export const questionnaire = defineKind<'questionnaire', Questionnaire>({
  code: 'questionnaire',
  resource: 'questionnaires',
  title: 'Опросник',
  plural: 'Опросники',
  metaSchema: questionnaireMetaSchema,
  rules: questionnaireRules,
  references: () => [],
  fieldNoun: 'вопрос',
  places: [],
  captions: {},
});
