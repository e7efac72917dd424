import { PreviewFacts } from '../list/Preview.tsx';
import type { User } from './types.ts';
import { UserStatus } from './UserStatus.tsx';

export function UserPreview({ user }: { user: User }) {
  return (
    <>
      <UserStatus user={user} />
      <PreviewFacts
        rows={[
          ['Логин', <code key="login">{user.login}</code>],
          ['Должность', user.position],
          ['Организация', user.organizationName],
          ['Пароль', user.mustChangePassword ? 'временный, ещё не сменён' : null],
        ]}
      />
    </>
  );
}
