import AddIcon from '@mui/icons-material/AddOutlined';
import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { Button, InputAdornment, TextField } from '@mui/material';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useGetList, useStore } from 'react-admin';
import { Link } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { Preview } from '../list/Preview.tsx';
import { organizationKindsShort, wordOf } from '../messages/words.ts';
import { count } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { useMay } from '../providers/session.ts';
import { ExportOrganizations } from './ExportOrganizations.tsx';
import { KindIcon } from './KindIcon.tsx';
import { OrganizationPreview } from './OrganizationPreview.tsx';
import type { Organization } from './organization.ts';
import { type Branch, branches, matching } from './tree.ts';
import '../list/list.css';
import './organizations.css';

/** So few that a closed branch would only hide one's own place. */
const openedWhole = 30;

export function OrganizationTree() {
  const { data, isPending, error } = useGetList<Organization>('organizations', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'shortName', order: 'ASC' },
  });
  const [q, setQ] = useState('');
  const [previewed, setPreviewed] = useState<number>();
  const closePreview = useCallback(() => setPreviewed(undefined), []);
  const [toggled, setToggled] = useStore<number[]>('organizations.toggled', []);
  const mayCreate = useMay('organization.create');
  const all = data ?? [];
  const open = useMemo(() => {
    const ids = new Set((data ?? []).filter(({ kind }) => kind === 'country').map(({ id }) => id));
    const regions = (data ?? []).filter(
      ({ kind, childCount }) => kind === 'region' && childCount > 0,
    );
    const whole = (data?.length ?? 0) <= openedWhole ? (data ?? []) : regions;
    for (const { id } of whole) ids.add(id);
    for (const id of toggled) ids.has(id) ? ids.delete(id) : ids.add(id);
    return ids;
  }, [data, toggled]);
  const beside = all.find(({ id }) => id === previewed);
  const searching = q.trim() !== '';
  const shown = searching ? matching(all, q) : all;
  const rows = branches(shown, searching ? new Set(shown.map(({ id }) => id)) : open);
  const toggle = (id: number) =>
    setToggled(toggled.includes(id) ? toggled.filter((other) => other !== id) : [...toggled, id]);

  return (
    <>
      <ScreenHeader
        title="Организации"
        actions={
          <>
            <ExportOrganizations />
            {mayCreate ? (
              <Button
                component={Link}
                to="/organizations/create"
                variant="contained"
                color="primary"
                startIcon={<AddIcon />}
              >
                Добавить организацию
              </Button>
            ) : null}
          </>
        }
      >
        <p className="second">
          {data ? count(all.length, 'организация', 'организации', 'организаций') : null}
        </p>
      </ScreenHeader>
      <search className="filter-bar">
        <TextField
          className="filter-search"
          type="search"
          placeholder="Название или ИНН"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          slotProps={{
            htmlInput: { 'aria-label': 'Найти организацию' },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon aria-hidden="true" />
                </InputAdornment>
              ),
            },
          }}
        />
      </search>
      {error ? <EmptyState title="Организации не загрузились">{error.message}</EmptyState> : null}
      {isPending ? <Waiting /> : null}
      {data && rows.length === 0 ? (
        <EmptyState title="Ничего не найдено">Проверьте название или ИНН.</EmptyState>
      ) : null}
      <ul className="tree">
        {rows.map((row) => (
          <TreeRow
            key={row.organization.id}
            row={row}
            open={searching || open.has(row.organization.id)}
            onToggle={toggle}
            onPreview={(id) => setPreviewed(id === previewed ? undefined : id)}
            onFocus={(id) => {
              if (previewed !== undefined) setPreviewed(id);
            }}
          />
        ))}
      </ul>
      {beside ? (
        <Preview
          title={beside.shortName}
          to={`/organizations/${beside.id}/show`}
          fixed
          onClose={closePreview}
        >
          <OrganizationPreview organization={beside} />
        </Preview>
      ) : null}
    </>
  );
}

function TreeRow({
  row,
  open,
  onToggle,
  onPreview,
  onFocus,
}: {
  row: Branch;
  open: boolean;
  onToggle(id: number): void;
  onPreview(id: number): void;
  onFocus(id: number): void;
}) {
  const { organization, level, hasChildren } = row;
  const { id, shortName, name, kind, inn, active } = organization;
  const Arrow = open ? ExpandMoreIcon : ChevronRightIcon;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    if (event.key === ' ') onPreview(id);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      event.currentTarget.parentElement?.[step[event.key]]
        ?.querySelector<HTMLElement>('.tree-name')
        ?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <li className="tree-row" style={{ paddingLeft: 12 + level * 24 }}>
      {hasChildren ? (
        <button
          type="button"
          className="plain-button tree-toggle"
          aria-expanded={open}
          aria-label={`${open ? 'Свернуть' : 'Развернуть'}: ${shortName}`}
          onClick={() => onToggle(id)}
        >
          <Arrow aria-hidden="true" />
        </button>
      ) : (
        <span className="tree-toggle" />
      )}
      <KindIcon kind={kind} />
      <Link
        to={`/organizations/${id}/show`}
        className="tree-name"
        onKeyDown={press}
        onFocus={() => onFocus(id)}
      >
        {shortName}
      </Link>
      <span className="tag">{wordOf(organizationKindsShort, kind)}</span>
      {active ? null : <span className="tag">не действует</span>}
      <span className="tree-more small mute">
        {[name === shortName ? '' : name, inn ? `ИНН ${inn}` : ''].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
