// A condition is written by rows; whatever rows cannot say is left to the source text, never lost.
import { describe, expect, it } from 'vitest';
import {
  freshCondition,
  readConditions,
  writeConditions,
} from '../../admin/definitions/properties/query-conditions.ts';
import { fieldsOfDataset } from '../../forms/indicators/index.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { lintPredicate } from '../../forms/predicates/index.ts';
import { type QueryDataset, queryDatasets } from '../../forms/queries/schema.ts';

const datasets = Object.keys(queryDatasets).filter((name): name is QueryDataset =>
  Object.hasOwn(queryDatasets, name),
);

describe('conditions as rows', () => {
  const wheres = federalLibrary.flatMap((body) =>
    body.kind === 'indicator'
      ? [body.numerator, body.denominator].flatMap((query) =>
          query ? [[body.code, query.where] as const] : [],
        )
      : [],
  );

  it.each(wheres)('%s is read and written back the same', (_, where) => {
    const rows = readConditions(where);
    expect(rows && writeConditions(rows)).toEqual(where);
  });

  it.each([
    ['any of', { anyOf: [{ properties: { age: { const: 1 } }, required: ['age'] }] }],
    ['not', { not: { required: ['age'] } }],
    ['a range', { properties: { age: { minimum: 1, maximum: 3 } }, required: ['age'] }],
    ['filled', { required: ['age'] }],
    ['a parameter', { properties: { age: { minimum: { 'x-param': 'a' } } }, required: ['age'] }],
    ['a leaf without its required', { properties: { age: { const: 1 } } }],
  ])('%s is more than rows can say', (_, where) => {
    expect(readConditions(where)).toBeUndefined();
  });

  it('everything counted without conditions is no row', () => {
    expect(readConditions({})).toEqual([]);
    expect(writeConditions([])).toEqual({});
  });

  it('every field of every section begins with a condition that may be saved', () => {
    for (const dataset of datasets) {
      for (const field of fieldsOfDataset(dataset))
        expect(lintPredicate(writeConditions([freshCondition(field)]))).toEqual([]);
    }
  });
});
