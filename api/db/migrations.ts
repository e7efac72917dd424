// The list of migrations, by names without an extension, so that bundled and source runs share history.
import * as organizations from '../../migrations/20261120-01-organizations.ts';
import * as access from '../../migrations/20261120-02-access.ts';
import * as audit from '../../migrations/20261120-03-audit.ts';
import * as definitions from '../../migrations/20261120-04-definitions.ts';
import * as learners from '../../migrations/20261120-05-learners.ts';
import * as records from '../../migrations/20261120-06-records.ts';
import * as assessments from '../../migrations/20261120-07-assessments.ts';
import * as reports from '../../migrations/20261120-08-reports.ts';
import * as jobs from '../../migrations/20261120-09-jobs.ts';
import * as savedViews from '../../migrations/20261125-01-saved-views.ts';
import * as plans from '../../migrations/20261125-02-plans.ts';
import * as employers from '../../migrations/20261125-03-employers.ts';
import * as events from '../../migrations/20261125-04-events.ts';
import * as imports from '../../migrations/20261125-05-imports.ts';
import * as namesOfDocuments from '../../migrations/20261125-06-names-of-documents.ts';
import * as figures from '../../migrations/20261125-08-figures.ts';
import * as layers from '../../migrations/20261126-01-layers.ts';
import * as life from '../../migrations/20261126-02-life.ts';
import * as personas from '../../migrations/20261126-02b-personas.ts';
import * as keptAside from '../../migrations/20261126-02c-kept-aside.ts';
import * as recordsOfVersion from '../../migrations/20261126-02d-records-of-version.ts';
import * as impact from '../../migrations/20261126-03-impact.ts';
import * as registers from '../../migrations/20261126-04-registers.ts';
import * as planTemplates from '../../migrations/20261126-04b-plan-templates.ts';
import * as grades from '../../migrations/20261126-04c-grades.ts';
import * as packages from '../../migrations/20261126-05-packages.ts';
import * as tokens from '../../migrations/20261126-06-tokens.ts';
import * as keptRecords from '../../migrations/20261126-07-kept-records.ts';
import * as answerFiles from '../../migrations/20261127-01-answer-files.ts';
import * as employees from '../../migrations/20261130-01-employees.ts';
import * as codes from '../../migrations/20261130-02-codes.ts';
import * as journalQueue from '../../migrations/20261130-02-journal-queue.ts';
import * as factsRevision from '../../migrations/20261130-03-facts-revision.ts';
import * as bounds from '../../migrations/20261130-04-bounds.ts';
import type { Migration } from './migrate.ts';

export const migrations: Record<string, Migration> = {
  '20261120-01-organizations': organizations,
  '20261120-02-access': access,
  '20261120-03-audit': audit,
  '20261120-04-definitions': definitions,
  '20261120-05-learners': learners,
  '20261120-06-records': records,
  '20261120-07-assessments': assessments,
  '20261120-08-reports': reports,
  '20261120-09-jobs': jobs,
  '20261125-01-saved-views': savedViews,
  '20261125-02-plans': plans,
  '20261125-03-employers': employers,
  '20261125-04-events': events,
  '20261125-05-imports': imports,
  '20261125-06-names-of-documents': namesOfDocuments,
  '20261125-08-figures': figures,
  '20261126-01-layers': layers,
  '20261126-02-life': life,
  '20261126-02b-personas': personas,
  '20261126-02c-kept-aside': keptAside,
  '20261126-02d-records-of-version': recordsOfVersion,
  '20261126-03-impact': impact,
  '20261126-04-registers': registers,
  '20261126-04b-plan-templates': planTemplates,
  '20261126-04c-grades': grades,
  '20261126-05-packages': packages,
  '20261126-06-tokens': tokens,
  '20261126-07-kept-records': keptRecords,
  '20261127-01-answer-files': answerFiles,
  '20261130-01-employees': employees,
  '20261130-02-codes': codes,
  '20261130-02-journal-queue': journalQueue,
  '20261130-03-facts-revision': factsRevision,
  '20261130-04-bounds': bounds,
};
