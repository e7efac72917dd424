import { useQuery } from '@tanstack/react-query';
import { RecordsMade } from '../../definition-usage/RecordsMade.tsx';
import { UsingElements } from '../../definition-usage/UsingElements.tsx';
import { usageOf } from '../../definition-usage/usage.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { refusalOf } from '../calls.ts';
import '../../definition-usage/usage.css';
import { withdraw } from './calls.ts';

interface WithdrawDialogProps {
  resource: string;
  row: DefinitionRow;
  onClose(): void;
  onWithdrawn(row: DefinitionRow): void;
}

export function WithdrawDialog({ resource, row, onClose, onWithdrawn }: WithdrawDialogProps) {
  const { data: used } = useQuery({
    queryKey: [resource, 'usage', row.id, row.version, ''],
    queryFn: () => usageOf(resource, row.id, ''),
  });
  const act = async (reason: string) => {
    try {
      onWithdrawn(await withdraw(resource, row, reason));
    } catch (error) {
      return refusalOf(error);
    }
  };
  return (
    <ReasonDialog
      name="withdraw"
      title="Вывести из действия"
      label="Почему выводится"
      placeholder="Например: заменён приказом от 12.01.2026 № 5"
      shortest={3}
      missing="Назовите причину: её увидят все, кто работает по элементу"
      confirm="Вывести из действия"
      act={act}
      onClose={onClose}
    >
      {() => (
        <>
          <p>
            Новые записи по этому элементу вносить будет нельзя, прежние останутся и показываются по
            своим версиям.{' '}
            {row.layer === 'federal'
              ? 'Так станет во всех регионах.'
              : 'Если элемент с этим кодом есть выше, здесь снова будет действовать он.'}{' '}
            Элемент можно вернуть.
          </p>
          {used && used.definitions.length > 0 ? (
            <section>
              <h3>На него ссылаются</h3>
              <UsingElements elements={used.definitions} />
            </section>
          ) : null}
          {used?.records.some(({ total }) => total > 0) ? (
            <section>
              <h3>Записи по его версиям останутся</h3>
              <RecordsMade records={used.records} />
            </section>
          ) : null}
        </>
      )}
    </ReasonDialog>
  );
}
