// One set of screens for all kinds of definitions; each kind is a resource of its own.
import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

const screens = {
  list: lazyScreen(() => import('./list/DefinitionList.tsx'), 'DefinitionList'),
  create: lazyScreen(() => import('./create/DefinitionCreate.tsx'), 'DefinitionCreate'),
  show: lazyScreen(() => import('./show/DefinitionShow.tsx'), 'DefinitionShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
};

export const questionnaires = { name: 'questionnaires', ...screens };
export const riskCriteria = { name: 'risk-criteria', ...screens };
export const riskPolicies = { name: 'risk-policies', ...screens };
export const eventTypes = { name: 'event-types', ...screens };
export const reportTemplates = { name: 'report-templates', ...screens };
export const planTemplates = { name: 'plan-templates', ...screens };
export const registers = { name: 'registers', ...screens };
export const indicators = { name: 'indicators', ...screens };
export const definitionVersions = {
  name: 'definition-versions',
  show: lazyScreen(() => import('./versions/VersionShow.tsx'), 'VersionShow'),
};

export const methodology = {
  name: 'methodology',
  list: lazyScreen(() => import('./overview/MethodologyScreen.tsx'), 'MethodologyScreen'),
};

/** Outside the frame of the console: as the respondent sees it. */
export const FillScreen = lazyScreen(
  () => import('./kinds/questionnaire/FillScreen.tsx'),
  'FillScreen',
);
