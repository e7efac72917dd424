import { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { audit } from './audit/index.ts';
import { controlPoints } from './control-points/index.ts';
import { Dashboard } from './dashboard/Dashboard.tsx';
import { definitionUpdates } from './definition-updates/index.ts';
import { definitions, definitionVersions, FillScreen, methodology } from './definitions/index.ts';
import { kindTitles } from './definitions/kinds/names.ts';
import { employers } from './employers/index.ts';
import { events } from './events/index.ts';
import { figures } from './figures/index.ts';
import { graduateStatistics } from './graduate-statistics/index.ts';
import { grants } from './grants/index.ts';
import { imports } from './imports/index.ts';
import { Layout } from './layout/Layout.tsx';
import { LoginPage } from './layout/LoginPage.tsx';
import { AccessDeniedPage, NotFoundPage } from './layout/NotFoundPage.tsx';
import { learners } from './learners/index.ts';
import { organizations } from './organizations/index.ts';
import { packages } from './packages/index.ts';
import { plans } from './plans/index.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProviderWith } from './providers/i18n-provider.ts';
import { queryOptions } from './providers/query-options.ts';
import { registerRecords } from './register-records/index.ts';
import { reports } from './reports/index.ts';
import { responsiblePersons } from './responsible-persons/index.ts';
import { specialties } from './specialties/index.ts';
import { theme } from './theme/theme.ts';
import { tokens } from './tokens/index.ts';
import { users } from './users/index.ts';

const i18nProvider = i18nProviderWith(kindTitles);

export function App() {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: queryOptions }));
  return (
    <Admin
      title="Профмаршрут"
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      theme={theme}
      darkTheme={null}
      layout={Layout}
      loginPage={LoginPage}
      catchAll={NotFoundPage}
      accessDenied={AccessDeniedPage}
      dashboard={Dashboard}
      requireAuth
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/questionnaires/:id/fill" element={<FillScreen />} />
      </CustomRoutes>
      <Resource {...learners} />
      <Resource {...graduateStatistics} />
      <Resource {...events} />
      <Resource {...imports} />
      <Resource {...figures} />
      <Resource {...employers} />
      <Resource {...plans} />
      <Resource {...controlPoints} />
      <Resource {...responsiblePersons} />
      <Resource {...registerRecords} />
      <Resource {...reports} />
      <Resource {...methodology} />
      {definitions.map((kind) => (
        <Resource key={kind.name} {...kind} />
      ))}
      <Resource {...definitionVersions} />
      <Resource {...definitionUpdates} />
      <Resource {...packages} />
      <Resource {...organizations} />
      <Resource {...users} />
      <Resource {...grants} />
      <Resource {...specialties} />
      <Resource {...tokens} />
      <Resource {...audit} />
    </Admin>
  );
}
