import type { SvgIconComponent } from '@mui/icons-material';
import { createSvgIcon } from '@mui/material/utils';
import { pictogramOf } from '../json-form/types/index.ts';

const known = new Map<string, SvgIconComponent>();

/** The pictogram of a type of question, one component for each: it is not made anew with every letter typed. */
export function iconOf(code: string): SvgIconComponent {
  const made = known.get(code);
  if (made) return made;
  const icon = createSvgIcon(<path d={pictogramOf(code)} />, code);
  known.set(code, icon);
  return icon;
}
