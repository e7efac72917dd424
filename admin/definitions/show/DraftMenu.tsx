import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDelete, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { discardDraft, refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { useSourceShown } from '../editor/source-shown.ts';
import { consoleKinds } from '../kinds/index.ts';
import { useDeletedNotice } from '../life/use-deleted-notice.tsx';
import { WithdrawDialog } from '../life/WithdrawDialog.tsx';

type Action = 'discard' | 'delete' | 'withdraw';

const titles: Record<Action, string> = {
  discard: 'Отменить черновик',
  delete: 'Удалить элемент',
  withdraw: 'Вывести из действия…',
};

/** What is done rarely: taking an element out as a file, throwing a draft away, removing what was never published, ending the rest. */
export function DraftMenu({ resource, draft }: { resource: string; draft: DraftText }) {
  const { row } = draft;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [confirming, setConfirming] = useState<Action>();
  const [remove, { isPending }] = useDelete();
  const notify = useNotify();
  const navigate = useNavigate();
  const noticeOfDeletion = useDeletedNotice(resource);
  const published = row.publishedNumber !== null;
  const free = !row.scheduledOn;
  const actions: Action[] = [
    ...(published && row.mayEdit && row.draft !== null && free ? ['discard' as const] : []),
    ...(!published && row.mayEdit ? ['delete' as const] : []),
    ...(published && row.mayPublish && !row.withdrawnOn && free ? ['withdraw' as const] : []),
  ];
  const { files } = consoleKinds[row.kind];
  const [sourceShown, showSource] = useSourceShown();
  const refused = (error: unknown) => {
    setConfirming(undefined);
    notify(refusalOf(error), { type: 'error' });
  };
  const take = async (file: (typeof files)[number]) => {
    setAnchor(null);
    try {
      await file.take(row.id);
    } catch (error) {
      refused(error);
    }
  };
  const removeIt = () =>
    remove(
      resource,
      { id: row.id, previousData: row },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          navigate(`/${resource}`);
          noticeOfDeletion([row.id], () => navigate(`/${resource}/${row.id}/show`));
        },
        onError: refused,
      },
    );
  const discard = async () => {
    try {
      draft.accept(await discardDraft(resource, draft.latestRow()));
      setConfirming(undefined);
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
        {files.map((file) => (
          <MenuItem key={file.title} onClick={() => void take(file)}>
            {file.title}
          </MenuItem>
        ))}
        {actions.map((action) => (
          <MenuItem
            key={action}
            onClick={() => {
              setAnchor(null);
              setConfirming(action);
            }}
          >
            {titles[action]}
          </MenuItem>
        ))}
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={sourceShown}
          onClick={() => {
            setAnchor(null);
            showSource(!sourceShown);
          }}
        >
          <span className="menu-tick" aria-hidden="true">
            {sourceShown ? '✓' : ''}
          </span>
          Исходный текст (для специалиста)
        </MenuItem>
      </Menu>
      <Confirm
        isOpen={confirming === 'discard'}
        title="Отменить черновик?"
        content={`Изменения после версии ${row.publishedNumber} пропадут. Опубликованная версия останется.`}
        confirm="Отменить черновик"
        cancel="Оставить"
        onConfirm={() => void discard()}
        onClose={() => setConfirming(undefined)}
      />
      <Confirm
        isOpen={confirming === 'delete'}
        loading={isPending}
        title="Удалить элемент?"
        content="Элемент ещё не публиковался, по нему ничего не заполнено. Его можно будет вернуть."
        confirm="Удалить"
        cancel="Оставить"
        onConfirm={removeIt}
        onClose={() => setConfirming(undefined)}
      />
      {confirming === 'withdraw' ? (
        <WithdrawDialog
          resource={resource}
          row={row}
          onClose={() => setConfirming(undefined)}
          onWithdrawn={(next) => {
            setConfirming(undefined);
            draft.accept(next);
            notify('Элемент выведен из действия', { type: 'success' });
          }}
        />
      ) : null}
    </>
  );
}
