import { records } from '../../forms/records/index.ts';
import { fieldTitles } from './fields.ts';
import { reactAdminMessages } from './react-admin.ts';
import { resourceTitles } from './resources.ts';

/** Fields of a record as forms and the dialog of a collision name them. */
const ofRecords: Readonly<Record<string, Record<string, string>>> = Object.fromEntries(
  records.map(({ name, fields }) => [
    name,
    Object.fromEntries(
      Object.entries(fields).map(([field, { label, title }]) => [field, label ?? title]),
    ),
  ]),
);

function resources(titles: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries({ ...resourceTitles, ...titles }).map(([name, title]) => [
      name,
      {
        name: title,
        fields: { ...fieldTitles.common, ...fieldTitles[name], ...ofRecords[name] },
      },
    ]),
  );
}

/** @param titles of resources beside those written here */
export const russianMessages = (titles: Readonly<Record<string, string>>) => ({
  ra: reactAdminMessages,
  resources: resources(titles),
});
