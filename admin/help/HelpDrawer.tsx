import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Drawer, IconButton } from '@mui/material';
import { useLocation } from 'react-router-dom';
import { topicFor } from './topics.ts';
import './help.css';

interface HelpDrawerProps {
  open: boolean;
  /** Over the sheet on narrow screens, beside it on wide ones. */
  over: boolean;
  onClose(): void;
}

export function HelpDrawer({ open, over, onClose }: HelpDrawerProps) {
  const { pathname } = useLocation();
  const body = <HelpText path={pathname} onClose={onClose} />;
  if (over)
    return (
      <Drawer
        anchor="right"
        open={open}
        onClose={onClose}
        slotProps={{ paper: { className: 'help-over', 'aria-label': 'Справка' } }}
      >
        {body}
      </Drawer>
    );
  return open ? (
    <aside className="help-beside" aria-label="Справка">
      {body}
    </aside>
  ) : null;
}

function HelpText({ path, onClose }: { path: string; onClose(): void }) {
  const { title, lines, steps, law } = topicFor(path);
  return (
    <div className="help">
      <div className="row">
        <h2 className="grow">{title}</h2>
        <IconButton aria-label="Закрыть справку" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {steps ? (
        <>
          <h3>Как сделать</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : null}
      {law ? (
        <>
          <h3>Основание</h3>
          <p>{law}</p>
        </>
      ) : null}
    </div>
  );
}
