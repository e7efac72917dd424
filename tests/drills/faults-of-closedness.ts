// Faults of who may learn what.
import { type Fault, fault } from './fault.ts';

const MASKING = 'tests/api/security/masking.test.ts';

export const closednessFaults: readonly Fault[] = [
  fault(
    'a criterion over special facts is as open as it says',
    'forms/risk/closedness.ts',
    'return sensitivityOfFacts(factsOfCriterion(criterion, policy), criterion.sensitivity);',
    'return criterion.sensitivity;',
    'tests/forms/risk',
    'tests/api/security/closed-by-reading.test.ts',
  ),
  fault(
    'a figure that reads special facts says that it opens',
    'forms/indicators/closedness.ts',
    "sensitivity: strictest(['personal', sensitivityOfQueries(queries)]),",
    "sensitivity: 'personal',",
    'tests/forms/risk',
  ),
  fault(
    'a column that reads special facts says that it opens',
    'forms/reports/closedness.ts',
    "sensitivity: strictest(['personal', sensitivityOfQueries(queries)]),",
    "sensitivity: 'personal',",
    'tests/api/security/closed-by-reading.test.ts',
    'tests/forms/risk',
  ),
  fault(
    'a file is not masked row by row',
    'api/datasets/read-all.ts',
    '(isShown(field, row) ? row[name] : null)',
    'row[name]',
    'tests/api/security/two-roles.test.ts',
  ),
  fault(
    'what was found of open reasons is told beside closed ones',
    'api/assessments/present-assessment.ts',
    '...(reasonsOpen ? found(one) : {})',
    '...found(one)',
    MASKING,
  ),
  fault(
    'a figure counts the smallest group',
    'forms/risk/query-closedness.ts',
    'const LEAST_GROUP = 5;',
    'const LEAST_GROUP = 1;',
    'tests/forms/risk',
  ),
  fault(
    'a figure may single somebody out',
    'forms/risk/query-closedness.ts',
    "return facts.some((name) => factSensitivity(name) !== 'special' && !WIDE.has(name));",
    'return false;',
    'tests/api/security/small-groups.test.ts',
  ),
  fault(
    'a consent to special data is like any other',
    'api/learners/consent-rooms.ts',
    "facts: { rowSensitivityBy: 'sensitivity' },",
    'facts: {},',
    'tests/api/security/journal-closed.test.ts',
  ),
  fault(
    'words of the journal stand open',
    'api/audit/audit-routes.ts',
    "summary: { sql: 'a.summary', type: 'string', title: 'Что произошло', ...asRow },",
    "summary: { sql: 'a.summary', type: 'string', title: 'Что произошло' },",
    'tests/api/security/journal-closed.test.ts',
  ),
  fault(
    'the federal level reads drafts',
    'api/datasets/restrict.ts',
    'addSql(parts, sentSql(dataset, reader));',
    '',
    'tests/api/reports/sent.test.ts',
  ),
  fault(
    'the defence mark needs no right of its own',
    'api/datasets/sight.ts',
    "...(defence ? (['defence'] as const) : []),",
    '',
    'tests/api/employers',
  ),
];
