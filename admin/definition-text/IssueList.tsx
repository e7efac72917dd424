import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { Issue } from '../../forms/dialect/issues.ts';
import './definition-text.css';

interface IssueListProps {
  issues: readonly Issue[];
  onOpen?(issue: Issue): void;
}

/** Where and what to do, each leading to its place when there is one to go to. */
export function IssueList({ issues, onOpen }: IssueListProps) {
  return (
    <ul className="issues">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.keyword} ${issue.message}`}>
          <ErrorIcon aria-hidden="true" />
          <span className="grow">
            {issue.message}
            {issue.path ? <code className="cell-second definition-code">{issue.path}</code> : null}
          </span>
          {onOpen && issue.path ? (
            <button type="button" className="link-button" onClick={() => onOpen(issue)}>
              К месту
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
