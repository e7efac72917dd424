import { fieldTitles } from './fields.ts';
import { reactAdminMessages } from './react-admin.ts';
import { resourceTitles } from './resources.ts';

function resources(titles: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries({ ...resourceTitles, ...titles }).map(([name, title]) => [
      name,
      { name: title, fields: { ...fieldTitles.common, ...fieldTitles[name] } },
    ]),
  );
}

/** @param titles of resources beside those written here */
export const russianMessages = (titles: Readonly<Record<string, string>>) => ({
  ra: reactAdminMessages,
  resources: resources(titles),
});
