// Saved views as tabs over the table. The address says which; to somebody else it only opens the same list.
import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import { Button, IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { TabBar } from '../parts/TabBar.tsx';
import { type ListView, useListView } from './list-view.tsx';
import {
  differs,
  type SavedView,
  searchOf,
  useCurrentQuery,
  useSavedViews,
  type ViewQuery,
} from './saved-views.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

export function ViewTabs() {
  const view = useListView();
  return view ? <Tabs view={view} /> : null;
}

function Tabs({ view }: { view: ListView }) {
  const { data: views = [], refetch } = useSavedViews(view.resource);
  const now = useCurrentQuery();
  const current = views.find(({ id }) => String(id) === view.address.own.view);
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const provider = useDataProvider();
  const notify = useNotify();

  const open = (saved: SavedView | undefined) => {
    const query: ViewQuery = saved?.query ?? {};
    if (query.density) view.setDensity(query.density);
    view.address.write(
      { view: saved && String(saved.id), columns: query.columns?.join(',') },
      searchOf(query, view),
    );
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await refetch();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не удалось сохранить', { type: 'error' });
    }
  };
  const update = (saved: SavedView, data: Partial<SavedView>) =>
    provider.update<SavedView>('saved-views', { id: saved.id, data, previousData: saved });
  const changed = current ? differs(current.query, now, view) : differs({}, now, view);

  return (
    <div className="view-tabs">
      {views.length > 0 ? (
        <TabBar
          label="Сохранённые виды"
          items={[
            { key: 'all', title: 'Все' },
            ...views.map(({ id, title }) => ({ key: String(id), title })),
          ]}
          current={current ? String(current.id) : 'all'}
          onChange={(key) => open(views.find(({ id }) => String(id) === key))}
        />
      ) : null}
      {current ? (
        <ViewMenu
          onRename={() => setNaming('rename')}
          onMove={(step) =>
            attempt(async () => {
              const order = [...views];
              const from = order.indexOf(current);
              const to = Math.min(Math.max(from + step, 0), order.length - 1);
              order.splice(to, 0, ...order.splice(from, 1));
              for (const [position, saved] of order.entries())
                if (saved.position !== position) await update(saved, { position });
            })
          }
          onDelete={() =>
            attempt(async () => {
              await provider.delete('saved-views', { id: current.id });
              open(undefined);
            })
          }
        />
      ) : null}
      {current && changed ? (
        <span className="row">
          <span className="tag">изменён</span>
          <Button
            size="small"
            variant="text"
            onClick={() => attempt(() => update(current, { query: now }))}
          >
            Сохранить
          </Button>
          <Button size="small" variant="text" onClick={() => open(current)}>
            Вернуть
          </Button>
        </span>
      ) : null}
      {changed ? (
        <Button size="small" variant="text" onClick={() => setNaming('new')}>
          Сохранить вид…
        </Button>
      ) : null}
      <ViewNameDialog
        key={naming === 'rename' ? current?.title : naming}
        open={naming !== undefined}
        title={naming === 'rename' ? 'Переименовать вид' : 'Сохранить вид'}
        name={naming === 'rename' ? (current?.title ?? '') : ''}
        onClose={() => setNaming(undefined)}
        onSave={async (title) => {
          if (naming === 'rename' && current) await update(current, { title });
          else {
            const data = { resource: view.resource, title, query: now };
            const { data: saved } = await provider.create<SavedView>('saved-views', { data });
            view.address.write({ view: String(saved.id), columns: view.chosen?.join(',') });
          }
          await refetch();
        }}
      />
    </div>
  );
}

interface ViewMenuProps {
  onRename(): void;
  onMove(step: number): void;
  onDelete(): void;
}

function ViewMenu({ onRename, onMove, onDelete }: ViewMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const item = (title: string, act: () => void) => (
    <MenuItem
      onClick={() => {
        setAnchor(null);
        act();
      }}
    >
      {title}
    </MenuItem>
  );
  return (
    <>
      <IconButton
        size="small"
        aria-label="Действия с видом"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {item('Переименовать', onRename)}
        {item('Сдвинуть левее', () => onMove(-1))}
        {item('Сдвинуть правее', () => onMove(1))}
        {item('Удалить вид', onDelete)}
      </Menu>
    </>
  );
}
