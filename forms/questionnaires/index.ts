export { answerText } from '../questions/index.ts';
export {
  type CheckedAnswers,
  checkAnswers,
  type FieldValidator,
  interpretField,
} from './check-answers.ts';
export { type CompiledPage, type CompiledQuestionnaire, compileQuestionnaire } from './compile.ts';
export { type FactFromAnswer, factsFromAnswers } from './facts-from-answers.ts';
export { type MaskedAnswers, maskAnswers } from './mask-answers.ts';
export {
  type KeptAside,
  keptIn,
  keptInWords,
  type MovedThings,
  type MoveLine,
  type MoveState,
  moveAnswers,
} from './move-answers.ts';
export { onePage } from './one-page.ts';
export { type OpenPart, openPart } from './open-part.ts';
export {
  type DirectoryAnswer,
  directoryAnswers,
  type FileAnswer,
  fileAnswers,
} from './outside-answers.ts';
export { fieldsIn, type Page, type Questionnaire, requiredIn } from './schema.ts';
export { sensitivityOf, sensitivityOfOptions } from './sensitivity.ts';
export { type Visibility, visibilityOf } from './visibility.ts';
