import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { DraftField } from '../DraftField.tsx';
import type { FieldGroup } from './field-place.ts';
import { type FieldEdit, removePage, renamePage } from './operations.ts';

interface PageHeadProps {
  group: FieldGroup;
  number: number;
  edit: FieldEdit;
  readOnly: boolean;
  removable: boolean;
  onText(text: string): void;
}

export function PageHead({ group, number, edit, readOnly, removable, onText }: PageHeadProps) {
  if (readOnly || group.key === '')
    return (
      <h3 className="page-head">
        {group.key === '' ? null : <span className="mute">Страница {number}.</span>} {group.title}
      </h3>
    );
  return (
    <div className="row page-head">
      <span className="mute no-wrap">Страница {number}</span>
      <DraftField
        className="page-title"
        value={group.title}
        maxLength={500}
        aria-label={`Название страницы ${number}`}
        onCommit={(title) => onText(renamePage(edit, group.key, title))}
      />
      {removable ? (
        <Tooltip title="Удалить пустую страницу">
          <IconButton
            size="small"
            aria-label={`Удалить страницу «${group.title}»`}
            onClick={() => onText(removePage(edit, group.key))}
          >
            <DeleteIcon />
          </IconButton>
        </Tooltip>
      ) : null}
    </div>
  );
}
