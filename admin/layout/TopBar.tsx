import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import MenuIcon from '@mui/icons-material/MenuOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { roleTitles, wordOf } from '../messages/words.ts';
import { usePlace } from '../providers/place.ts';
import { Logo } from './Logo.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PaletteButton } from './palette/PaletteButton.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

interface TopBarProps {
  narrow: boolean;
  folded: boolean;
  helpOpen: boolean;
  onMenu(): void;
  onHelp(): void;
}

export function TopBar({ narrow, folded, helpOpen, onMenu, onHelp }: TopBarProps) {
  return (
    <header className="top-bar">
      {narrow ? (
        <IconButton aria-label="Открыть меню" onClick={onMenu}>
          <MenuIcon />
        </IconButton>
      ) : null}
      <Link
        to="/"
        className={`brand${folded && !narrow ? ' brand-folded' : ''}`}
        aria-label="Профмаршрут, рабочий стол"
      >
        <Logo />
        <b>Профмаршрут</b>
      </Link>
      <PlaceSwitcher />
      <div className="grow" />
      <PaletteButton />
      <ThemeToggle />
      <Tooltip title="Справка к этому экрану">
        <IconButton aria-label="Справка к этому экрану" aria-expanded={helpOpen} onClick={onHelp}>
          <HelpIcon />
        </IconButton>
      </Tooltip>
      <PersonMenu />
    </header>
  );
}

function PlaceSwitcher() {
  const { place, places, choose } = usePlace();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!place) return null;
  if (places.length < 2)
    return (
      <div className="place">
        <PlaceIcon aria-hidden="true" />
        <span className="visually-hidden">Место: </span>
        <span className="place-name">{place.name}</span>
      </div>
    );
  return (
    <>
      <button
        type="button"
        className="plain-button place"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PlaceIcon aria-hidden="true" />
        <span className="visually-hidden">Место: </span>
        <span className="place-name">{place.name}</span>
        <ExpandMoreIcon aria-hidden="true" />
      </button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {places.map(({ id, name, role }) => (
          <MenuItem
            key={`${id} ${role}`}
            selected={id === place.id}
            onClick={() => {
              choose(id);
              setAnchor(null);
            }}
          >
            <span>
              {name}
              <span className="small mute"> · {wordOf(roleTitles, role)}</span>
            </span>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
