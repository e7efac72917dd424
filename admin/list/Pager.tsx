import ChevronLeftIcon from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import { IconButton, MenuItem, TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { formatNumber } from '../parts/formats.ts';

const sizes = [25, 50, 100];

export function Pager() {
  const { page, perPage, total = 0, setPage, setPerPage } = useListContext();
  if (total <= (sizes[0] ?? 25)) return null;
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, total);
  return (
    <nav className="pager" aria-label="Страницы">
      <TextField
        select
        fullWidth={false}
        value={sizes.includes(perPage) ? perPage : 50}
        onChange={(event) => setPerPage(Number(event.target.value))}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Строк на странице' } } }}
      >
        {sizes.map((size) => (
          <MenuItem key={size} value={size}>
            по {size}
          </MenuItem>
        ))}
      </TextField>
      <span>
        {formatNumber(first)}–{formatNumber(last)} из {formatNumber(total)}
      </span>
      <IconButton
        aria-label="Предыдущая страница"
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeftIcon />
      </IconButton>
      <IconButton
        aria-label="Следующая страница"
        disabled={last >= total}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRightIcon />
      </IconButton>
    </nav>
  );
}
