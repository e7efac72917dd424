import { Autocomplete, Button, TextField } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { Grid } from '../grid/Grid.tsx';
import type { CellChange, GridColumn } from '../grid/types.ts';
import { EmptyState, Note } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { isTeaching, usePlace } from '../providers/place.ts';
import { today } from '../providers/session.ts';
import { useColleges } from '../providers/use-colleges.ts';
import { FigureEffect } from './FigureEffect.tsx';
import './graduate-sheet.css';
import { RegionTotals } from './RegionTotals.tsx';
import { gridRowOf, isChanged } from './statistic-lines.ts';
import { useStatistics } from './use-statistics.ts';

const columns: GridColumn[] = [
  { key: 'graduates', title: 'Выпускников', kind: 'number', required: true, width: 130 },
  { key: 'employed', title: 'Трудоустроено', kind: 'number', required: true, width: 130 },
];
const yearsBack = 6;

export function GraduateSheet() {
  const { place } = usePlace();
  const colleges = useColleges().filter(({ kind }) => kind !== 'school');
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back));
  const year = Number(search.get('year')) || thisYear - 1;
  const own = isTeaching(place);
  const organizationId = own ? place?.id : Number(search.get('organization')) || undefined;
  const set = (values: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...values }, { replace: true });
  const totalsOf = organizationId ?? place?.id;

  return (
    <div className="graduate-sheet">
      <ScreenHeader
        title="Ведомость выпуска"
        crumbs={[{ to: '/graduate-statistics', title: 'Статистика выпуска' }]}
      >
        <p className="second">
          Влияние на уровни видно до сохранения: ничего не записано, пока вы не нажмёте «Сохранить»
        </p>
      </ScreenHeader>
      <div className="graduate-choice">
        {own ? null : (
          <Autocomplete
            className="graduate-college"
            options={colleges}
            value={colleges.find(({ id }) => id === organizationId) ?? null}
            getOptionLabel={({ shortName }) => shortName}
            onChange={(_, chosen) => set({ organization: String(chosen?.id ?? '') })}
            noOptionsText="Ничего не найдено"
            renderInput={(params) => <TextField {...params} label="Организация" />}
          />
        )}
        <Autocomplete
          disableClearable
          options={years}
          value={String(year)}
          onChange={(_, chosen) => set({ year: chosen })}
          className="graduate-year"
          renderInput={(params) => <TextField {...params} label="Год выпуска" />}
        />
      </div>
      <YearSheet
        key={`${organizationId} ${year}`}
        organizationId={organizationId}
        year={year}
        showsPlace={organizationId === undefined}
      />
      {totalsOf ? <RegionTotals organizationId={totalsOf} year={year} /> : null}
    </div>
  );
}

interface YearSheetProps {
  organizationId: number | undefined;
  year: number;
  showsPlace: boolean;
}

function YearSheet({ organizationId, year, showsPlace }: YearSheetProps) {
  const { lines, isPending, isCut, last, change, saveAll } = useStatistics(organizationId, year);
  const rows = useMemo(() => lines.map((line) => gridRowOf(line, showsPlace)), [lines, showsPlace]);
  const onChange = useCallback(
    (row: string, column: string, value: string) => change([{ row, column, value }]),
    [change],
  );
  const onPaste = useCallback((changes: CellChange[]) => change(changes), [change]);
  const changed = lines.filter(isChanged).length;
  if (isPending) return <Waiting />;
  if (rows.length === 0)
    return (
      <EmptyState
        title="За этот год ничего не внесено"
        action={
          <Button component={Link} to="/graduate-statistics/create" variant="contained">
            Внести выпуск
          </Button>
        }
      >
        Внесите первую специальность или выберите организацию: специальности прошлых лет встанут
        строками сами.
      </EmptyState>
    );
  return (
    <>
      {isCut ? <Note tone="warn">Показаны первые 1 000 строк. Выберите организацию.</Note> : null}
      <div className="graduate-grid">
        <Grid
          label={`Выпуск ${year} года`}
          columns={columns}
          rows={rows}
          leadTitle={showsPlace ? 'Специальность, организация' : 'Специальность'}
          tailTitle="Доля"
          onChange={onChange}
          onPaste={onPaste}
        />
      </div>
      <div className="form-bar">
        <Button
          variant="contained"
          color="primary"
          disabled={changed === 0}
          onClick={() => saveAll()}
        >
          {changed > 0 ? `Сохранить строки: ${changed}` : 'Всё сохранено'}
        </Button>
        <div className="graduate-effect">
          <FigureEffect line={last} year={year} />
        </div>
      </div>
    </>
  );
}
