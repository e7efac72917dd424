import { Autocomplete, Button, TextField } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Waiting } from '../../edit/FormPage.tsx';
import { Grid } from '../../grid/Grid.tsx';
import type { CellChange } from '../../grid/types.ts';
import { EmptyState } from '../../parts/Note.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { TabBar } from '../../parts/TabBar.tsx';
import { isTeaching, usePlace } from '../../providers/place.ts';
import { may, today, useSession } from '../../providers/session.ts';
import { useColleges } from '../../providers/use-colleges.ts';
import { FillDown, GroupChoice } from './SheetChoice.tsx';
import './sheet.css';
import { columnsOf, type SheetKind, sheetKinds } from './sheet-kinds.ts';
import { gridRowOf, isChanged, proposal, rowKey } from './sheet-state.ts';
import { useSheet } from './use-sheet.ts';

interface TypeRow {
  id: number;
  title: string;
}

/** Types of events in force at the college that count as this sheet's training. */
function useTypes(kind: SheetKind, organizationId: number | undefined): TypeRow[] {
  const { data = [] } = useGetList<TypeRow>(
    'definition-versions',
    {
      filter: { kind: 'event-type', inForceAt: organizationId, countsAs: kind.countsAs },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: kind.countsAs !== undefined && organizationId !== undefined },
  );
  return data;
}

export function SheetScreen() {
  const session = useSession();
  const { place } = usePlace();
  const colleges = useColleges();
  const [search, setSearch] = useSearchParams();
  const kinds = sheetKinds.filter(({ records }) => may(session, `${records.record.noun}.create`));
  const kind = kinds.find(({ key }) => key === search.get('kind')) ?? kinds[0];
  const asked = Number(search.get('organization')) || undefined;
  const organizationId =
    asked ?? (isTeaching(place) ? place?.id : colleges.length === 1 ? colleges[0]?.id : undefined);
  const groupName = search.get('group') ?? '';
  const set = (values: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...values }, { replace: true });

  return (
    <div className="sheet-page">
      <ScreenHeader title="Ведомость группы" crumbs={[{ to: '/learners', title: 'Обучающиеся' }]}>
        <p className="second">
          Стрелки и Enter ходят по ячейкам, строка сохраняется, когда вы из неё выходите
        </p>
      </ScreenHeader>
      <div className="sheet-choice">
        <GroupChoice
          organizationId={organizationId}
          groupName={groupName}
          onChoose={(organization, group) =>
            set({ organization: String(organization ?? ''), group })
          }
        />
      </div>
      {kind ? (
        <>
          <TabBar
            label="Что вносим"
            items={kinds.map(({ key, title }) => ({ key, title }))}
            current={kind.key}
            onChange={(key) => set({ kind: key })}
          />
          {organizationId && groupName ? (
            <KindSheet
              key={`${kind.key} ${organizationId} ${groupName}`}
              kind={kind}
              organizationId={organizationId}
              groupName={groupName}
              type={Number(search.get('type')) || undefined}
              onType={(id) => set({ type: String(id ?? '') })}
            />
          ) : (
            <EmptyState title="Выберите группу">
              Ведомость открывается по группе: все её обучающиеся на одном листе.
            </EmptyState>
          )}
        </>
      ) : null}
    </div>
  );
}

interface KindSheetProps {
  kind: SheetKind;
  organizationId: number;
  groupName: string;
  type: number | undefined;
  onType(id: number | undefined): void;
}

function KindSheet({ kind, organizationId, groupName, type, onType }: KindSheetProps) {
  const types = useTypes(kind, organizationId);
  const chosen = types.find(({ id }) => id === type) ?? types[0];
  const { rows, isPending, change, save, saveAll } = useSheet({
    kind,
    organizationId,
    groupName,
    eventTypeVersionId: chosen?.id,
  });
  const columns = useMemo(() => columnsOf(kind), [kind]);
  const onPaste = useCallback((changes: CellChange[]) => change(changes), [change]);
  const onChange = useCallback(
    (row: string, column: string, value: string) => change([{ row, column, value }]),
    [change],
  );
  const changed = rows.filter(isChanged).length;
  const entered = rows.filter(({ record }) => record).length;
  const fill = (common: Record<string, string>) =>
    change(
      rows
        .filter((row) => !row.record && !isChanged(row))
        .filter(({ learner }) => kind.beforeConsent || learner.hasConsent)
        .flatMap((row) =>
          Object.entries(proposal(kind, row, common, today())).map(([column, value]) => ({
            row: rowKey(row),
            column,
            value,
          })),
        ),
    );
  if (isPending) return <Waiting />;
  if (rows.length === 0)
    return <EmptyState title="В этой группе никого нет">Проверьте название группы.</EmptyState>;
  return (
    <>
      {kind.countsAs ? (
        <div className="sheet-choice">
          <Autocomplete
            className="sheet-college"
            options={types}
            value={chosen ?? null}
            getOptionLabel={({ title }) => title}
            onChange={(_, option) => onType(option?.id)}
            noOptionsText="Нет подходящего вида"
            renderInput={(params) => <TextField {...params} label="Вид мероприятия" />}
          />
        </div>
      ) : null}
      <FillDown columns={columns} initial={defaultsOf(kind)} onFill={fill} />
      <Grid
        label={`${kind.title}: ${groupName}`}
        columns={columns}
        rows={rows.map((row) => gridRowOf(kind, row))}
        leadTitle="Обучающийся"
        onChange={onChange}
        onPaste={onPaste}
        onLeaveRow={save}
      />
      <div className="form-bar">
        <Button
          variant="contained"
          color="primary"
          disabled={changed === 0}
          onClick={() => saveAll()}
        >
          {changed > 0 ? `Сохранить строки: ${changed}` : 'Всё сохранено'}
        </Button>
        <p className="small second" role="status">
          Внесено {entered} из {rows.length}
        </p>
      </div>
    </>
  );
}

function defaultsOf(kind: SheetKind): Record<string, string> {
  const texts = Object.entries(kind.records.defaults)
    .filter(([key]) => kind.fields.includes(key))
    .map(([key, value]) => [key, String(value)]);
  const date = kind.fields.find((field) => field === 'signedOn' || field === 'heldOn');
  return { ...Object.fromEntries(texts), ...(date ? { [date]: today() } : {}) };
}
