import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReadOutcome } from '@/adapters/files/read';
import { encodings, encodingNames, type Encoding } from '@/adapters/files/decode';
import type { FileProblem } from '@/adapters/files/problems';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { ProblemNote } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import { Switch } from '@/ui/switch';
import { importMessages } from './messages';
import type { ImportState } from './use-import';

interface ProblemPanelProps {
  readonly outcome: ReadOutcome;
  readonly state: ImportState;
}

/** What could not be read, line by line, and the two ways on. */
export function ProblemPanel({ outcome, state }: ProblemPanelProps) {
  const { t } = useText();
  const { problems, counts, readable } = outcome;
  if (problems.length === 0) return null;
  const encoding = otherEncoding(problems);
  const readableAtAll = readable.people + readable.events > 0;
  return (
    <section aria-label={t(importMessages.problems)} className="mt-4 grid gap-2">
      {counts.errors > 0 && !state.skipBad && readableAtAll && (
        <ProblemNote card tone="stop">
          {t(importMessages.nothingImported, { errors: counts.errors })}
        </ProblemNote>
      )}
      <ul className="problem-list">
        {problems.map((problem, index) => (
          <li key={index}>
            <Icon
              of={problem.severity === 'error' ? CircleAlert : TriangleAlert}
              size="s"
              className={problem.severity === 'error' ? 'text-stop' : 'text-warn'}
            />
            <span>
              <RichText>{t(problem.message)}</RichText>
              {encoding !== null && problem.code === 'encoding' && (
                <>
                  {' '}
                  <button type="button" className="link" onClick={() => state.change({ encoding })}>
                    {t(importMessages.readAnyway, { encoding: encodingNames[encoding] })}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {(counts.errors > 0 || state.skipBad) && readableAtAll && (
        <Switch
          checked={state.skipBad}
          onChange={(skipBad) => state.change({ skipBad })}
          label={t(importMessages.skipBad)}
          help={t(importMessages.skipBadHelp, readable)}
        />
      )}
    </section>
  );
}

/** The encoding a problem proposes to read the file in. */
function otherEncoding(problems: readonly FileProblem[]): Encoding | null {
  const name = problems.find((problem) => problem.code === 'encoding')?.message.values?.['name'];
  return encodings.find((encoding) => encoding === name) ?? null;
}
