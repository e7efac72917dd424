import PasswordIcon from '@mui/icons-material/KeyOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import TokenIcon from '@mui/icons-material/VpnKeyOutlined';
import { ListItemIcon, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { roleTitles, wordOf } from '../messages/words.ts';
import { initials } from '../parts/formats.ts';
import { usePlace } from '../providers/place.ts';
import { useSession } from '../providers/session.ts';
import { PasswordDialog } from './PasswordDialog.tsx';

export function PersonMenu() {
  const session = useSession();
  const { place } = usePlace();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  if (!session) return null;
  const { name, mustChangePassword } = session.user;
  return (
    <>
      <button
        type="button"
        className="plain-button person"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <span className="person-name">
          <b>{name}</b>
          <span>{place ? wordOf(roleTitles, place.role) : session.user.login}</span>
        </span>
      </button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setChanging(true);
          }}
        >
          <ListItemIcon>
            <PasswordIcon />
          </ListItemIcon>
          Сменить пароль
        </MenuItem>
        <MenuItem component={Link} to="/tokens" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <TokenIcon />
          </ListItemIcon>
          Ключи доступа (API)
        </MenuItem>
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <LogoutIcon />
          </ListItemIcon>
          Выйти
        </MenuItem>
      </Menu>
      <PasswordDialog
        open={changing || mustChangePassword}
        obligatory={mustChangePassword}
        onClose={() => setChanging(false)}
      />
    </>
  );
}
