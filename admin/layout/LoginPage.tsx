import { Button, TextField } from '@mui/material';
import { type FormEvent, useEffect, useState } from 'react';
import { Notification, useLogin } from 'react-admin';
import { Note } from '../parts/Note.tsx';
import { Logo } from './Logo.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import './login.css';

export function LoginPage() {
  const signIn = useLogin();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = 'Вход · Профмаршрут';
  }, []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (login.trim() === '' || password === '') {
      setError('Введите логин и пароль');
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await signIn({ login: login.trim(), password });
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'Не удалось войти. Повторите позже');
      setBusy(false);
    }
  }

  return (
    <main className="login">
      <div className="login-tools">
        <ThemeToggle />
      </div>
      <form className="login-card" onSubmit={submit} noValidate>
        <div className="login-brand">
          <Logo size={40} />
          <div>
            <h1>Профмаршрут</h1>
            <p className="second">От выбора профессии до работы</p>
          </div>
        </div>
        <svg className="login-route" viewBox="0 0 320 36" aria-hidden="true">
          <path
            d="M6 28h70a8 8 0 0 0 8-8 8 8 0 0 1 8-8h222"
            fill="none"
            stroke="var(--line-2)"
            strokeWidth="2"
          />
          <path
            d="M6 28h70a8 8 0 0 0 8-8 8 8 0 0 1 8-8h74"
            fill="none"
            stroke="var(--ok-solid)"
            strokeWidth="2"
          />
          <circle cx="6" cy="28" r="5" fill="var(--ok-solid)" />
          <circle cx="104" cy="12" r="5" fill="var(--ok-solid)" />
          <circle
            cx="166"
            cy="12"
            r="5"
            fill="var(--sheet)"
            stroke="var(--accent)"
            strokeWidth="3.5"
          />
          <circle
            cx="240"
            cy="12"
            r="5"
            fill="var(--sheet)"
            stroke="var(--line-3)"
            strokeWidth="2"
          />
          <circle
            cx="314"
            cy="12"
            r="5"
            fill="var(--sheet)"
            stroke="var(--line-3)"
            strokeWidth="2"
          />
        </svg>
        {error ? <Note tone="bad">{error}</Note> : null}
        <TextField
          label="Логин"
          name="login"
          autoComplete="username"
          autoFocus
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <TextField
          label="Пароль"
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="contained" color="primary" disabled={busy}>
          Войти
        </Button>
        <p className="small mute">
          Забыли пароль? Новый временный выдаст администратор вашего региона.
        </p>
      </form>
      <Notification />
    </main>
  );
}
