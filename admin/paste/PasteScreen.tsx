// A table copied out of a spreadsheet on its way in: pasted, seen and mended row by row, taken in whole.
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Note } from '../parts/Note.tsx';
import { type Crumb, ScreenHeader } from '../parts/ScreenHeader.tsx';
import './paste.css';

export interface PastedSheet {
  /** «Другой список» */
  another: string;
  onAnother(): void;
  /** What the columns were taken for. */
  columns?: ReactNode;
  /** That there were more rows than one list takes. */
  cut?: string;
  grid: ReactNode;
  submit: string;
  disabled: boolean;
  onSubmit(): void;
  status: string;
}

interface PasteScreenProps {
  title: string;
  lead: string;
  crumbs: Crumb[];
  actions?: ReactNode;
  busy: boolean;
  failure: string | undefined;
  /** What was taken in just now. */
  done?: ReactNode;
  start: ReactNode;
  /** Absent until a table has been read. */
  sheet: PastedSheet | undefined;
}

export function PasteScreen(props: PasteScreenProps) {
  const { title, lead, crumbs, actions, busy, failure, done, start, sheet } = props;
  return (
    <div className="paste-page">
      <ScreenHeader
        title={title}
        crumbs={crumbs}
        actions={
          <>
            {actions}
            {sheet ? (
              <Button onClick={sheet.onAnother} disabled={busy}>
                {sheet.another}
              </Button>
            ) : null}
          </>
        }
      >
        <p className="second">{lead}</p>
      </ScreenHeader>
      {done}
      {sheet ? (
        <>
          {sheet.columns}
          {sheet.cut ? <Note tone="warn">{sheet.cut}</Note> : null}
          {sheet.grid}
          <div className="form-bar">
            <Button
              variant="contained"
              color="primary"
              disabled={busy || sheet.disabled}
              onClick={sheet.onSubmit}
            >
              {sheet.submit}
            </Button>
            <p className="small second" role="status">
              {sheet.status}
            </p>
            {failure ? (
              <p className="paste-failure" role="alert">
                {failure}
              </p>
            ) : null}
          </div>
        </>
      ) : done ? null : (
        start
      )}
    </div>
  );
}
