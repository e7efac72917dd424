// One set of screens for all kinds of definitions; each kind is a resource of its own.
import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';
import { kindNames } from './kinds/names.ts';

const screens = {
  list: lazyScreen(() => import('./list/DefinitionList.tsx'), 'DefinitionList'),
  create: lazyScreen(() => import('./create/DefinitionCreate.tsx'), 'DefinitionCreate'),
  show: lazyScreen(() => import('./show/DefinitionShow.tsx'), 'DefinitionShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
};

/** A resource for each kind. */
export const definitions = Object.values(kindNames).map(({ resource }) => ({
  name: resource,
  ...screens,
}));
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
