export { AnswersView } from './AnswersView.tsx';
export { JsonForm, type JsonFormProps } from './JsonForm.tsx';
export { QuestionnaireForm, type QuestionnaireFormProps } from './QuestionnaireForm.tsx';
export { SchemaFields } from './SchemaFields.tsx';
export { errorsFrom, validator } from './validator.ts';
