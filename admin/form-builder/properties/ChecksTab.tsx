import type { Advice } from '../../../forms/definitions/advice/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { wordFor } from '../../parts/formats.ts';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import { useBuilder } from '../use-builder.ts';
import { AdviceList } from './AdviceList.tsx';
import { useAdvice } from './use-advice.ts';

interface ChecksTabProps {
  onOpen(issue: Issue): void;
  onShow(advice: Advice): void;
}

/** What stands in the way of publication, each with a way to its place; below it what would make the form better. */
export function ChecksTab({ onOpen, onShow }: ChecksTabProps) {
  const { issues } = useBuilder();
  const advice = useAdvice();
  const { length: count } = advice;
  return (
    <div className="stack">
      {issues.length === 0 ? (
        <StatusLabel tone="ok">Ошибок нет</StatusLabel>
      ) : (
        <>
          <p className="small second" role="status">
            {issues.length} {wordFor(issues.length, 'место', 'места', 'мест')} исправить до
            публикации
          </p>
          <IssueList issues={issues} onOpen={onOpen} />
        </>
      )}
      {count > 0 ? (
        <section aria-label="Советы" className="property-boxes">
          <h3>
            {count} {wordFor(count, 'совет', 'совета', 'советов')}
          </h3>
          <p className="small second">Публикации не мешают.</p>
          <AdviceList advice={advice} onShow={onShow} />
        </section>
      ) : null}
    </div>
  );
}
