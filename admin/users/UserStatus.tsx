import { userStatuses, wordOf } from '../messages/words.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import type { User } from './types.ts';

export function UserStatus({ user }: { user: Pick<User, 'status' | 'mustChangePassword'> }) {
  if (user.status !== 'active')
    return <StatusLabel tone="bad">{wordOf(userStatuses, user.status)}</StatusLabel>;
  if (user.mustChangePassword) return <StatusLabel tone="warn">ждёт смены пароля</StatusLabel>;
  return <StatusLabel tone="ok">{wordOf(userStatuses, user.status)}</StatusLabel>;
}
