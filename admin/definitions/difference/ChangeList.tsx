import AddedIcon from '@mui/icons-material/AddCircleOutlined';
import ChangedIcon from '@mui/icons-material/EditOutlined';
import RemovedIcon from '@mui/icons-material/RemoveCircleOutlined';
import MovedIcon from '@mui/icons-material/SwapVertOutlined';
import type { DescribedGroup } from '../../../forms/definitions/descriptions/changes.ts';
import type { Change } from '../../../forms/definitions/layers/difference.ts';
import './difference.css';

const icons = {
  added: AddedIcon,
  removed: RemovedIcon,
  changed: ChangedIcon,
  moved: MovedIcon,
} as const satisfies Record<Change['kind'], typeof AddedIcon>;

const words: Record<Change['kind'], string> = {
  added: 'добавлено',
  removed: 'убрано',
  changed: 'изменено',
  moved: 'переставлено',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Changes as sentences, gathered by the question, parameter or column they are of. */
export function ChangeList({
  groups,
  label,
}: {
  groups: readonly DescribedGroup[];
  label: string;
}) {
  return (
    <ul className="told" aria-label={label}>
      {groups.map(({ subject, subjectPath, changes }) => (
        <li key={`${subjectPath.join('.')} ${changes[0]?.text}`}>
          {subject === '' ? null : <p className="told-subject">{capital(subject)}</p>}
          <ul className={subject === '' ? undefined : 'told-own'}>
            {changes.map(({ change, text }) => {
              const Icon = icons[change.kind];
              return (
                <li
                  key={`${change.path.join('.')} ${change.kind}`}
                  className={`told-${change.kind}`}
                >
                  <Icon titleAccess={words[change.kind]} />
                  <span>{subject === '' ? capital(text) : text}</span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
