// The one way this product sets ajv up.

import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import { formats } from './formats/index.ts';
import { keywords } from './keywords/index.ts';
import { mostUniqueItems } from './limits.ts';
import { fitsPattern } from './pattern/index.ts';

export type { Ajv, ErrorObject, ValidateFunction } from 'ajv';

export function createAjv(): Ajv {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    // Without it an inherited name would satisfy `required`.
    ownProperties: true,
    // A schema's own $id must never reach another schema.
    addUsedSchema: false,
    multipleOfPrecision: 9,
    messages: false,
    logger: false,
    code: { regExp: boundedPattern },
  });
  for (const { name, holds } of formats) ajv.addFormat(name, { type: 'string', validate: holds });
  for (const { keyword } of keywords) ajv.addKeyword(keyword);
  boundUniqueItems(ajv);
  boundPattern(ajv);
  return ajv;
}

/** The browser's copy of a compiled schema runs on its own respondent's text: a plain RegExp will do. */
const boundedPattern = Object.assign(
  (pattern: string, flags: string) => {
    return {
      test: (text: string) => fitsPattern(pattern, text),
      // What ajv tells patterns apart by: without it the first pattern of an instance serves for all.
      toString: () => `/${pattern}/${flags}`,
    };
  },
  { code: 'new RegExp' },
);

function boundUniqueItems(ajv: Ajv): void {
  const original = ajv.getKeyword('uniqueItems');
  if (typeof original !== 'object' || !('code' in original)) return;
  const { code, error } = original;
  ajv.removeKeyword('uniqueItems');
  const bounded: CodeKeywordDefinition = {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error,
    code(context: KeywordCxt) {
      if (context.schema !== true) return;
      context.setParams({ i: 0, j: 0 });
      context.gen.if(
        _`${context.data}.length > ${mostUniqueItems}`,
        () => context.error(),
        () => code(context),
      );
    },
  };
  ajv.addKeyword(bounded);
}

/** With all errors wanted, ajv would match what `maxLength` has already refused: the length is looked at first. */
function boundPattern(ajv: Ajv): void {
  const original = ajv.getKeyword('pattern');
  if (typeof original !== 'object' || !('code' in original)) return;
  const { code, error, ...rest } = original;
  ajv.removeKeyword('pattern');
  ajv.addKeyword({
    ...rest,
    keyword: 'pattern',
    type: 'string',
    schemaType: 'string',
    error,
    code(context: KeywordCxt) {
      const { maxLength } = context.parentSchema;
      if (typeof maxLength !== 'number') return code(context);
      // A character takes two units at most: beyond that the length is refused whatever stands there.
      context.gen.if(_`${context.data}.length <= ${2 * maxLength}`, () => code(context));
    },
  });
}
