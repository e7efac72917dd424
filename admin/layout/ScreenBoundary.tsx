// A screen that fails leaves the rest of the console standing and says what to do.
import { Button } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../parts/Note.tsx';

interface State {
  failed: boolean;
}

export class ScreenBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title="Экран не открылся"
        action={
          <Button variant="contained" color="primary" onClick={() => window.location.reload()}>
            Обновить страницу
          </Button>
        }
      >
        Обновите страницу. Если не поможет, сообщите администратору, что вы делали.
      </EmptyState>
    );
  }
}
