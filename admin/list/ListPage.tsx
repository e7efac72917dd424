// Every list of the console: title with total, search, conditions that read like a sentence, table.
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type ListBaseProps, type SortPayload, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatNumber } from '../parts/formats.ts';
import { type Crumb, ScreenHeader } from '../parts/ScreenHeader.tsx';
import { mayDo } from '../providers/auth-provider.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBar, type FilterField } from './FilterBar.tsx';
import { ListViewProvider } from './list-view.tsx';
import { ViewTabs } from './ViewTabs.tsx';
import './list.css';

export interface ListPageProps
  extends Pick<ListBaseProps, 'resource' | 'sort' | 'filter' | 'filterDefaultValues'> {
  title: string;
  lead?: string;
  crumbs?: Crumb[];
  /** Columns and saved views are kept under this name where one resource has several lists. */
  viewName?: string;
  filters?: FilterField[];
  searchable?: string;
  /** Conditions that are not a choice of values, beside the others. */
  moreFilters?: ReactNode;
  createLabel?: string;
  actions?: ReactNode;
  children: ReactNode;
}

const byId: SortPayload = { field: 'id', order: 'ASC' };
const nothing = {};

export function ListPage({
  title,
  lead,
  crumbs,
  viewName,
  filters = [],
  searchable,
  moreFilters,
  createLabel,
  actions,
  children,
  ...base
}: ListPageProps) {
  return (
    <ListBase perPage={50} storeKey={viewName} {...base}>
      <ListViewProvider name={viewName} sort={base.sort ?? byId} always={base.filter ?? nothing}>
        <div className="list-page">
          <Head
            title={title}
            lead={lead}
            crumbs={crumbs}
            createLabel={createLabel}
            actions={actions}
          />
          <div className="list-tools">
            <ViewTabs />
            <span className="grow" />
            <ColumnChooser />
            <ExportMenu />
          </div>
          {searchable || filters.length > 0 ? (
            <FilterBar fields={filters} searchable={searchable}>
              {moreFilters}
            </FilterBar>
          ) : null}
          {children}
        </div>
      </ListViewProvider>
    </ListBase>
  );
}

function Head({
  title,
  lead,
  crumbs,
  createLabel,
  actions,
}: Pick<ListPageProps, 'title' | 'lead' | 'crumbs' | 'createLabel' | 'actions'>) {
  const { total, resource } = useListContext();
  return (
    <ScreenHeader
      title={title}
      crumbs={crumbs}
      actions={
        <>
          {actions}
          {createLabel && mayDo(resource, 'create') ? (
            <Button
              component={Link}
              to={`/${resource}/create`}
              variant="contained"
              color="primary"
              startIcon={<AddIcon />}
            >
              {createLabel}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="second" aria-live="polite">
        {lead ? `${lead} ` : null}
        {total === undefined ? null : `Всего: ${formatNumber(total)}`}
      </p>
    </ScreenHeader>
  );
}
