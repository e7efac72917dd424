import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Waiting } from '../edit/FormPage.tsx';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { apiUrl } from '../providers/http-client.ts';
import { useSession } from '../providers/session.ts';
import { KeyOnce } from './KeyOnce.tsx';
import { TokenDialog } from './TokenDialog.tsx';
import { TokenTable } from './TokenTable.tsx';
import type { NewToken, Token } from './token.ts';
import '../list/list.css';
import './tokens.css';

export function TokenScreen() {
  const looking = useSession()?.viewAs !== undefined;
  const { data, error, refetch } = useGetList<Token>('tokens', {
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: 200 },
  });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewToken>();
  return (
    <>
      <ScreenHeader
        title="Ключи доступа"
        actions={
          <>
            <Button href={`${apiUrl}/docs`} target="_blank" rel="noreferrer">
              Как обращаться программой
            </Button>
            {looking ? null : (
              <Button
                variant="contained"
                color="primary"
                startIcon={<AddIcon />}
                onClick={() => setMaking(true)}
              >
                Создать ключ
              </Button>
            )}
          </>
        }
      >
        <p className="second">По ключу программа работает от вашего имени и с вашими правами.</p>
      </ScreenHeader>
      {error ? (
        <EmptyState
          title="Список не загрузился"
          action={<Button onClick={() => refetch()}>Повторить</Button>}
        >
          {error.message}
        </EmptyState>
      ) : data === undefined ? (
        <Waiting />
      ) : data.length === 0 ? (
        <EmptyState title="Ключей пока нет">
          Создайте ключ, если ваша программа должна брать или вносить сведения сама.
        </EmptyState>
      ) : (
        <TokenTable tokens={data} onRevoked={refetch} readOnly={looking} />
      )}
      {making ? (
        <TokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
            void refetch();
          }}
        />
      ) : null}
      {made ? <KeyOnce token={made} onClose={() => setMade(undefined)} /> : null}
    </>
  );
}
