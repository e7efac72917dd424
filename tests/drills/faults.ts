// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of sources
// Small faults that the tests of their rooms must catch. Each is one replacement in one file; `tests` are the files
// that are asked, of forms or of the API on the embedded database.

import { type Fault, fault } from './fault.ts';
import { closednessFaults } from './faults-of-closedness.ts';
import { durabilityFaults } from './faults-of-durability.ts';

const PREDICATES = 'tests/forms/predicates';
const LAYERS = 'tests/forms/definitions/layers.test.ts';
const MERGE = 'tests/forms/definitions/merge.test.ts';
const RISK = 'tests/forms/risk';
const MATRIX = 'tests/api/security/matrix.test.ts';
const MASKING = 'tests/api/security/masking.test.ts';
const FOREIGN = 'tests/api/security/foreign-ids.test.ts';

export const faults: readonly Fault[] = [
  // Predicates
  fault(
    'a limit is off by one',
    'forms/predicates/operators/minimum.ts',
    '(value, limit) => value < limit',
    '(value, limit) => value <= limit',
    PREDICATES,
  ),
  fault(
    'a sign of the database is another than the interpreter’s',
    'forms/predicates/operators/maximum.ts',
    "'>',",
    "'>=',",
    'tests/api/predicates',
    PREDICATES,
  ),
  fault(
    'an exclusive limit lets its edge in',
    'forms/predicates/operators/exclusive-maximum.ts',
    '>= limit',
    '> limit',
    PREDICATES,
  ),
  fault(
    'unknown is taken for no',
    'forms/predicates/compile.ts',
    'const unknown = 1;',
    'const unknown = 0;',
    PREDICATES,
  ),
  fault(
    'a text limit counts one more',
    'forms/predicates/operators/max-length.ts',
    '> limit',
    '>= limit',
    PREDICATES,
  ),
  // Risk
  fault(
    'confirmed employment is not looked at',
    'forms/risk/assess.ts',
    "if (confirmed.truth(facts) === 'yes') return 'not-high';",
    '',
    RISK,
  ),
  fault(
    'what is missing is called «невысокий»',
    'forms/risk/assess.ts',
    "return open ? 'insufficient' : 'not-high';",
    "return 'not-high';",
    RISK,
  ),
  fault(
    'a criterion that does not apply counts',
    'forms/risk/assess.ts',
    "if (criterion.applies && criterion.applies.truth(facts) !== 'yes') continue;",
    '',
    RISK,
  ),
  // Definitions
  fault(
    'a removal here is lost when joined',
    'forms/definitions/layers/merge.ts',
    'if (sameNode(base, theirs)) {\n    walk.kept.push(...changesBetween(path, base, ours));\n    return ours;',
    'if (sameNode(base, theirs)) {\n    walk.kept.push(...changesBetween(path, base, ours));\n    return ours ?? theirs;',
    LAYERS,
    MERGE,
    'tests/forms/definitions',
  ),
  fault(
    'a change above is lost when joined',
    'forms/definitions/layers/merge.ts',
    'walk.taken.push(...changesBetween(path, base, theirs));\n    return theirs;',
    'walk.taken.push(...changesBetween(path, base, theirs));\n    return base;',
    LAYERS,
    'tests/forms/definitions',
  ),
  fault(
    'what both added joins without the place above',
    'forms/definitions/layers/merge.ts',
    'return [...theirs, ...ours.filter(',
    'return [...ours.filter(',
    'tests/forms/definitions',
  ),
  fault(
    'a missing locked value passes',
    'forms/definitions/locked.ts',
    'if (found === undefined)',
    'if (found === null)',
    'tests/forms/definitions',
  ),
  fault(
    'what lies under a lock is free',
    'forms/definitions/locked.ts',
    'path === locked || path.startsWith(`${locked}.`)',
    'path === locked',
    'tests/forms/definitions',
    'tests/admin/form-builder-operations.test.ts',
  ),
  // Answers
  fault(
    'a sensitivity nobody stated is open',
    'forms/questionnaires/sensitivity.ts',
    "statedSensitivity(field['x-sensitivity']) ?? 'personal'",
    "statedSensitivity(field['x-sensitivity']) ?? 'open'",
    'tests/forms/questionnaires',
  ),
  // Terms and figures
  fault(
    'a term on working days is a day early',
    'forms/calendar/workdays.ts',
    'for (let left = count; left > 0; )',
    'for (let left = count; left > 1; )',
    'tests/forms/calendar',
  ),
  fault(
    'a moved working Saturday is a day off',
    'forms/calendar/workdays.ts',
    'if (weekdayOf(date) > 5) return worked.includes(day);',
    'if (weekdayOf(date) > 5) return false;',
    'tests/forms/calendar',
  ),
  fault(
    'an item is late on its day',
    'forms/plans/state.ts',
    "if (days < 0) return { kind: 'late', days: -days };",
    "if (days <= 0) return { kind: 'late', days: -days };",
    'tests/forms/plans',
  ),
  fault(
    'one target of two is enough',
    'forms/plans/state.ts',
    'aims.every(isReached)',
    'aims.some(isReached)',
    'tests/forms/plans',
  ),
  fault(
    'a share is cut instead of rounded',
    'forms/indicators/figure.ts',
    'Math.round((value * 1000) / of) / 10',
    'Math.floor((value * 1000) / of) / 10',
    'tests/forms/indicators',
  ),
  fault(
    'the target itself is not enough',
    'forms/indicators/figure.ts',
    'if (have >= want) return',
    'if (have > want) return',
    'tests/forms/indicators',
  ),
  // Files
  fault(
    'a formula goes out as a formula',
    'api/files/text-cells.ts',
    "FORMULA.test(text) ? `'${text}` : text",
    'text',
    'tests/api/http/export.test.ts',
    'tests/api/security/input-rooms.test.ts',
  ),
  fault(
    'a quote in a cell is not doubled',
    'api/files/csv-stream.ts',
    '`"${text.replaceAll(\'"\', \'""\')}"`',
    '`"${text}"`',
    'tests/api/http/export.test.ts',
  ),
  // Access
  fault(
    'the scope of a list is dropped',
    'api/datasets/restrict.ts',
    'addSql(parts, scopeOfRows(dataset, sight.scope, reader, asksForFew(dataset, query)));',
    '',
    FOREIGN,
    MATRIX,
  ),
  fault(
    'rows of special categories need no допуск',
    'api/datasets/restrict.ts',
    "if (dataset.rowSensitivity === 'special')\n    addSql(parts, scopeOfRows(dataset, sight.special ?? [], reader, false));",
    '',
    MASKING,
    'tests/api/security',
  ),
  fault(
    'what is written is not narrowed to one’s own area',
    'api/datasets/restrict.ts',
    'addSql(parts, scopeSql(sightOf(dataset, reader, verb).scope, scope, reader.today));',
    '',
    FOREIGN,
    MATRIX,
  ),
  fault(
    'a service area that has ended still serves',
    'api/access/scope-sql.ts',
    'and (valid_to is null or valid_to >= ?))',
    'and (valid_to is null or valid_to <> ?))',
    'tests/api/organizations',
    'tests/api/security',
    'tests/api/learners',
  ),
  fault(
    'a hidden field may be filtered by',
    'api/datasets/restrict.ts',
    ' && !sight.hidden.has(name);',
    ';',
    'tests/api/security/oracles.test.ts',
  ),
  fault(
    'a verb that nobody holds is allowed',
    'api/http/endpoint.ts',
    "if (access !== 'signed-in' && !may(actor, access)) throw notFound();",
    '',
    MATRIX,
  ),
  fault(
    'a key for reading writes',
    'api/access/closed.ts',
    'if (token?.readOnly && writes)',
    'if (token?.readOnly && !writes)',
    'tests/api/security/matrix-by-key.test.ts',
    'tests/api/access/tokens.test.ts',
  ),
  fault(
    'something is written through another’s eyes',
    'api/access/closed.ts',
    "if (viewer && writes && session !== 'ends')",
    "if (viewer && writes && session === 'only')",
    'tests/api/access/view-as.test.ts',
  ),
  fault(
    'a session never ends',
    'api/access/session.ts',
    ".where('s.expires_at', '>', instant.toISOString())",
    ".where('s.expires_at', '>', '')",
    'tests/api/access/login.test.ts',
  ),
  fault(
    'a withdrawn consent holds',
    'api/consents/consent-queries.ts',
    '(withdrawn_on is null or withdrawn_on > ?)',
    '(withdrawn_on is null or withdrawn_on <> ?)',
    'tests/api/learners/consents.test.ts',
    'tests/api/access/withdrawal.test.ts',
  ),
  // Writes
  fault(
    'a repeated key is another request',
    'api/http/idempotency.ts',
    'if (row.request_hash !== hash) throw keyReused();',
    '',
    'tests/api/http/writes.test.ts',
  ),
  fault(
    'a change leaves no entry in the journal',
    'api/http/resource.ts',
    "recordChange(call, spec, 'update', current, record, place);",
    '',
    'tests/api/audit',
    'tests/api/http',
  ),
  fault(
    'a version is not looked at',
    'api/http/merge.ts',
    "if (call.ifMatch !== '*' && call.ifMatch !== String(current.version))",
    "if (call.ifMatch === '')",
    'tests/api/http/writes.test.ts',
  ),
  fault(
    'a link of the chain does not cover the one before',
    'api/trail/chain.ts',
    '.update(previous).update(content)',
    '.update(content)',
    'tests/api/trail/chain.test.ts',
  ),
  // Codes and patterns
  fault(
    'a code that is gone is given to what is called the same',
    'forms/definitions/keys/check-keys.ts',
    'entry.retired === null && resembles',
    'resembles',
    'tests/forms/definitions/keys.test.ts',
  ),
  fault(
    'a question of other words keeps the code',
    'forms/definitions/keys/same-thing.ts',
    'return common > 0 &&',
    'return common >= 0 ||',
    'tests/forms/definitions/keys.test.ts',
  ),
  fault(
    'answers follow the code, whatever it stands for',
    'forms/definitions/keys/moved-answers.ts',
    'return next && !isSameThing(history, thing.path, thing, next);',
    'return false;',
    'tests/api/definitions/keys.test.ts',
  ),
  fault(
    'publication does not ask what the element itself held',
    'api/definitions/publication.ts',
    '...checkKeys([...publication.keys.above, ...publication.keys.own], body),',
    '...checkKeys(publication.keys.above, body),',
    'tests/api/definitions/keys.test.ts',
  ),
  fault(
    'each value of an answer has a whole allowance for patterns',
    'forms/dialect/pattern/meter.ts',
    'if (open) open.left -= steps;',
    '',
    'tests/forms/dialect/pattern.test.ts',
  ),
  fault(
    'a look ahead is read for its contrary',
    'forms/dialect/pattern/run.ts',
    '(ends[at] === 1) !== look.negated',
    '(ends[at] === 1) === look.negated',
    'tests/forms/dialect/pattern.test.ts',
  ),
  ...closednessFaults,
  ...durabilityFaults,
];
