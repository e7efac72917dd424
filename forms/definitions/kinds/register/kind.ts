import { type Register, registerMetaSchema } from '../../../registers/schema.ts';
import { defineKind } from '../kind.ts';
import { registerRules } from './rules.ts';

export const register = defineKind<'register', Register>({
  code: 'register',
  resource: 'registers',
  title: 'Реестр',
  plural: 'Определения реестров',
  metaSchema: registerMetaSchema,
  rules: registerRules,
  references: () => [],
  fieldNoun: 'поле',
  places: [],
  captions: {},
});
