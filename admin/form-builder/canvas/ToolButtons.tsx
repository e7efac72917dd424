import type { SvgIconComponent } from '@mui/icons-material';
import { IconButton, Tooltip } from '@mui/material';

export interface Tool {
  name: string;
  keys: string;
  Icon: SvgIconComponent;
  run(): void;
}

/** Buttons of a toolbar; each says its key. */
export function ToolButtons({ tools, what }: { tools: readonly Tool[]; what: string }) {
  return tools.map(({ name, keys, Icon, run }) => (
    <Tooltip key={name} title={`${name} (${keys})`}>
      <IconButton
        size="small"
        aria-label={`${name}: ${what}`}
        onClick={(event) => {
          event.stopPropagation();
          run();
        }}
      >
        <Icon />
      </IconButton>
    </Tooltip>
  ));
}
