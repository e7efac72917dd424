import { Drawer, useMediaQuery } from '@mui/material';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Loading, useStore } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { kindNames } from '../definitions/kinds/names.ts';
import { useSession } from '../providers/session.ts';
import { CollisionDialog } from './CollisionDialog.tsx';
import { Navigation } from './Navigation.tsx';
import { RenewalDialog } from './RenewalDialog.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { TopBar } from './TopBar.tsx';
import { ViewAsBanner } from './ViewAsBanner.tsx';
import './layout.css';

/** All topics are in it: fetched when somebody asks for help first. */
const HelpDrawer = lazy(async () => ({
  default: (await import('../help/HelpDrawer.tsx')).HelpDrawer,
}));

const wideScreens = [
  'reports',
  ...Object.values(kindNames)
    .filter(({ wide }) => wide)
    .map(({ resource }) => resource),
];
const needsWidth = new RegExp(`^/(${wideScreens.join('|')})/d+/show`);

export function Layout({ children }: { children: ReactNode }) {
  const narrow = useMediaQuery('(max-width: 899.95px)', { noSsr: true });
  const over = useMediaQuery('(max-width: 1199.95px)', { noSsr: true });
  const { pathname } = useLocation();
  // Paper and editors need the width: there the navigation is a rail until somebody unfolds it.
  const wide = needsWidth.test(pathname);
  const [folded, setFolded] = useStore(wide ? 'navigation.folded.wide' : 'navigation.folded', wide);
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const [helpAsked, setHelpAsked] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const { demo = false, viewAs } = useSession() ?? {};
  const viewing = viewAs !== undefined;
  const screen = pathname.split('/').slice(0, 3).join('/');
  useEffect(() => {
    // Another screen begins at its top.
    if (screen) sheet.current?.scrollTo?.(0, 0);
    setMenuOpen(false);
  }, [screen]);

  return (
    <div className={`app${folded ? ' app-folded' : ''}${demo || viewing ? ' app-demo' : ''}`}>
      <button
        type="button"
        className="plain-button skip-link"
        onClick={() => sheet.current?.focus()}
      >
        Перейти к содержанию
      </button>
      <div className="over-screens">
        {demo ? (
          <section className="demo-banner" aria-label="О сведениях">
            <span>Демонстрационный регион. Все лица и организации вымышлены</span>
          </section>
        ) : null}
        <ViewAsBanner />
      </div>
      <TopBar
        narrow={narrow}
        folded={folded}
        helpOpen={helpOpen}
        onMenu={() => setMenuOpen(true)}
        onHelp={() => {
          setHelpAsked(true);
          setHelpOpen(!helpOpen);
        }}
      />
      {narrow ? (
        <Drawer
          open={menuOpen}
          onClose={() => setMenuOpen(false)}
          slotProps={{ paper: { className: 'navigation-drawer', 'aria-label': 'Меню' } }}
        >
          <Navigation folded={false} onLeave={() => setMenuOpen(false)} />
        </Drawer>
      ) : (
        <Navigation folded={folded} onFold={() => setFolded(!folded)} />
      )}
      <div className="work">
        <main className="sheet" id="content" ref={sheet} tabIndex={-1}>
          <ScreenBoundary key={screen}>
            <Suspense fallback={<Loading loadingPrimary="Загружаем…" loadingSecondary="" />}>
              {children}
            </Suspense>
          </ScreenBoundary>
        </main>
        {helpAsked ? (
          <ScreenBoundary>
            <Suspense fallback={null}>
              <HelpDrawer open={helpOpen} over={over} onClose={() => setHelpOpen(false)} />
            </Suspense>
          </ScreenBoundary>
        ) : null}
      </div>
      <CollisionDialog />
      <RenewalDialog />
    </div>
  );
}
