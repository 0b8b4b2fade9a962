import type * as z from 'zod';
import type { FindingLog, Path } from './finding-log';

type Issue = z.core.$ZodIssue;

/** One finding per problem zod found, in words of both languages. */
export function reportIssues(issues: readonly Issue[], log: FindingLog, prefix: Path = []): void {
  for (const issue of issues) {
    const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
    switch (issue.code) {
      case 'invalid_type':
        log.add('error', 'field-invalid', path, { values: { expected: issue.expected } });
        break;
      case 'invalid_format':
        log.add('error', 'field-invalid', path, {
          values: { expected: issue.format === 'datetime' ? 'instant' : issue.format },
        });
        break;
      case 'invalid_value':
        log.add('error', 'field-choice', path, { values: { choices: issue.values.map(String).join(', ') } });
        break;
      case 'invalid_union':
        log.add('error', 'field-choice', path, { values: { choices: unionChoices(issue) } });
        break;
      default:
        log.add('error', 'field-refused', path, { values: { reason: issue.message } });
    }
  }
}

function unionChoices(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options)) return options.map(String).join(', ');
  const kinds = issue.errors.flatMap((errors) => errors.slice(0, 1).map((inner) => inner.message));
  return kinds.join('; ');
}
