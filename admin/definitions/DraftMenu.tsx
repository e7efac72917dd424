import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDelete, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { discardDraft, refusalOf } from './calls.ts';
import type { DraftText } from './draft/use-draft-text.ts';

/** What is done rarely: throwing a draft away, removing what was never published. */
export function DraftMenu({ resource, draft }: { resource: string; draft: DraftText }) {
  const { row } = draft;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  const [remove, { isPending }] = useDelete();
  const notify = useNotify();
  const navigate = useNavigate();
  const published = row.publishedNumber !== null;
  if (published && row.draft === null) return null;
  const refused = (error: unknown) => {
    setAsking(false);
    notify(refusalOf(error), { type: 'error' });
  };
  const confirm = async () => {
    if (!published) {
      remove(
        resource,
        { id: row.id, previousData: row },
        {
          mutationMode: 'pessimistic',
          onSuccess: () => navigate(`/${resource}`),
          onError: refused,
        },
      );
      return;
    }
    try {
      draft.accept(await discardDraft(resource, row.id));
      setAsking(false);
    } catch (error) {
      refused(error);
    }
  };
  return (
    <>
      <Tooltip title="Ещё">
        <IconButton
          aria-label="Ещё действия"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setAsking(true);
          }}
        >
          {published ? 'Отменить черновик' : 'Удалить элемент'}
        </MenuItem>
      </Menu>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={published ? 'Отменить черновик?' : 'Удалить элемент?'}
        content={
          published
            ? `Изменения после версии ${row.publishedNumber} пропадут. Опубликованная версия останется.`
            : 'Элемент ещё не публиковался, по нему ничего не заполнено.'
        }
        confirm={published ? 'Отменить черновик' : 'Удалить'}
        cancel="Оставить"
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
