// The first look at a definition from outside: its size, its depth and its names, before anything
// compiles or copies it. Without recursion, because depth is one of the things it refuses.

import type { Json } from '../json.ts';
import { type Issue, mostIssues } from './issues.ts';
import { limits } from './limits.ts';
import { isSafeKey, printable } from './names.ts';
import { joinPath, keyOfItem } from './paths.ts';

interface Step {
  value: Json;
  path: string;
  depth: number;
  /** The name under which the value stands in its object. */
  name: string;
}

/** Empty when the value may be looked at further. */
export function checkUntrusted(value: Json, textLength: number): Issue[] {
  if (textLength > limits.characters)
    return [issue('', 'maxLength', 'Текст больше 1 МБ: разделите его', limits.characters)];
  const issues: Issue[] = [];
  const steps: Step[] = [{ value, path: '', depth: 1, name: '' }];
  let objects = 0;
  for (let step = steps.pop(); step && issues.length < mostIssues; step = steps.pop()) {
    const { path, depth, name } = step;
    if (typeof step.value !== 'object' || step.value === null) continue;
    if (depth > limits.depth) {
      issues.push(
        issue(path, 'maxDepth', `Уменьшите вложенность до ${limits.depth} уровней`, limits.depth),
      );
      continue;
    }
    const inner: Step[] = [];
    if (Array.isArray(step.value)) {
      for (const [index, item] of step.value.entries())
        if (typeof item === 'object' && item !== null)
          inner.push({
            value: item,
            path: joinPath(path, keyOfItem(item, index)),
            depth: depth + 1,
            name: '',
          });
    } else {
      objects += 1;
      if (objects > limits.objects)
        return [
          issue('', 'maxSize', 'Слишком много вложенных частей: разделите текст', limits.objects),
        ];
      for (const [key, own] of Object.entries(step.value)) {
        const message = nameProblem(key, name === 'properties');
        const at = joinPath(path, printable(key));
        if (message) issues.push(issue(at, 'propertyNames', message));
        else inner.push({ value: own, path: at, depth: depth + 1, name: key });
      }
    }
    // Last in, first out: reversed, so that issues come in the order of the text.
    steps.push(...inner.reverse());
  }
  return issues.slice(0, mostIssues);
}

function issue(path: string, keyword: string, message: string, limit?: number): Issue {
  return limit === undefined ? { path, keyword, message } : { path, keyword, message, limit };
}

function nameProblem(key: string, isField: boolean): string | undefined {
  if (key === '') return 'Задайте имя поля: пустым оно быть не может';
  if (!isSafeKey(key)) return 'Задайте другое имя поля: это занято, слишком длинно или невидимо';
  // A dot would make two fields share one path.
  return isField && key.includes('.') ? 'Уберите точку из имени поля' : undefined;
}
