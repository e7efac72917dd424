import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/base.css';
import { PublicPage } from './PublicPage.tsx';

const root = document.getElementById('root');
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const paint = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
paint();
dark.addEventListener('change', paint);

const uid = window.location.pathname.split('/').at(-1) ?? '';
const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'ru';
document.documentElement.lang = language;

if (root)
  createRoot(root).render(
    <StrictMode>
      <PublicPage uid={uid} language={language} />
    </StrictMode>,
  );
