// Faults of the journal, of jobs, of storage and of what leaves it.
import { type Fault, fault } from './fault.ts';

export const durabilityFaults: readonly Fault[] = [
  fault(
    'a stop seals one batch and leaves the rest',
    'api/trail/sealing.ts',
    'if (head.events < BATCH) return;',
    'return;',
    'tests/api/trail',
  ),
  fault(
    'an event taken out of those that wait is not missed',
    'api/trail/chain.ts',
    'if (lost)',
    'if (!lost && position < 0)',
    'tests/api/trail',
  ),
  fault(
    'what somebody stored meanwhile is put back',
    'api/assessments/refresh-person.ts',
    'now.get(id) !== stored.get(id)?.revision',
    'now.get(id) === -1',
    'tests/api/assessments',
  ),
  fault(
    'a process goes on with a job that is another’s',
    'api/jobs/runner.ts',
    ' || state.held_by !== job.heldBy',
    '',
    'tests/api/jobs',
  ),
  fault(
    'a job takes one process after another along',
    'api/jobs/runner.ts',
    'if (row.attempts >= ATTEMPTS) {',
    'if (row.attempts >= 100 * ATTEMPTS) {',
    'tests/api/jobs',
  ),
  fault(
    'jobs that wait are swept with those that are done',
    'api/db/growth.ts',
    "if (status) old.whereIn('status', status);",
    '',
    'tests/api/db/growth.test.ts',
  ),
  fault(
    'a full disk ends the service',
    'api/http/write-problem.ts',
    'if (isDiskFull(error)) {',
    'if (error === undefined) {',
    'tests/api/config/full-disk.test.ts',
  ),
  fault(
    'a person waits for all of the bulk work',
    'api/db/group-commit.ts',
    "(lane === 'bulk' ? bulk : waiting).push({",
    'bulk.push({',
    'tests/api/db/group-commit.test.ts',
  ),
  fault(
    'a tab or a line end before a formula is let through',
    'api/files/text-cells.ts',
    '\\t\\r\\n',
    '',
    'tests/api/files',
  ),
  fault(
    'what follows on the plan’s last day is left out',
    'forms/plans/occurrences.ts',
    'if (date > period.to) break;',
    'if (date >= period.to) break;',
    'tests/forms/plans',
  ),
];
