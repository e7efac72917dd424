import { fieldTitles } from './fields.ts';
import { reactAdminMessages } from './react-admin.ts';
import { resourceTitles } from './resources.ts';

function resources() {
  return Object.fromEntries(
    Object.entries(resourceTitles).map(([name, title]) => [
      name,
      { name: title, fields: { ...fieldTitles.common, ...fieldTitles[name] } },
    ]),
  );
}

export const russianMessages = { ra: reactAdminMessages, resources: resources() };
