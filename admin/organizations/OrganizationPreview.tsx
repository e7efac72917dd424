import { PreviewFacts } from '../list/Preview.tsx';
import { organizationKinds, wordOf } from '../messages/words.ts';
import type { Organization } from './organization.ts';

export function OrganizationPreview({ organization }: { organization: Organization }) {
  const { name, kind, parentName, inn, ogrn, oktmo, address, childCount, active } = organization;
  return (
    <PreviewFacts
      rows={[
        ['Полное название', name],
        ['Вид', wordOf(organizationKinds, kind)],
        ['Входит в', parentName],
        ['ИНН', inn],
        ['ОГРН', ogrn],
        ['ОКТМО', oktmo],
        ['Адрес', address],
        ['Ниже неё организаций', childCount || null],
        ['Состояние', active ? 'действует' : 'не действует'],
      ]}
    />
  );
}
