import type { Issue } from '../../../forms/dialect/issues.ts';
import { IssueList } from '../../definitions/IssueList.tsx';
import { wordFor } from '../../parts/formats.ts';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import { useBuilder } from '../use-builder.ts';

/** What stands in the way of publication, each with a way to its place. */
export function ChecksTab({ onOpen }: { onOpen(issue: Issue): void }) {
  const { issues } = useBuilder();
  if (issues.length === 0) return <StatusLabel tone="ok">Ошибок нет</StatusLabel>;
  return (
    <>
      <p className="small second" role="status">
        {issues.length} {wordFor(issues.length, 'место', 'места', 'мест')} исправить до публикации
      </p>
      <IssueList issues={issues} onOpen={onOpen} />
    </>
  );
}
