import { useMemo } from 'react';
import type { ReadOutcome } from '@/adapters/files/read';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Segmented } from '@/ui/segmented';
import type { Person } from '@/workflow/documents/people';
import { strangersOf } from '../model/import-source';
import { importMessages } from './messages';

interface ImportModeProps {
  readonly outcome: ReadOutcome;
  readonly people: readonly Person[];
  readonly mode: 'add' | 'replace';
  readonly onMode: (mode: 'add' | 'replace') => void;
}

/** Beside what is here, or instead of it; and what that does to it. */
export function ImportMode({ outcome, people, mode, onMode }: ImportModeProps) {
  const { t } = useText();
  const events = useWorkspaceState(({ workspace }) => workspace.events.length);
  const ids = useMemo(() => new Set(people.map((person) => person.external_id)), [people]);
  const known = outcome.people.filter((person) => ids.has(person.external_id)).length;
  const strangers = strangersOf(mode === 'add' ? people : [], outcome.people, outcome.events).length;
  return (
    <div className="mt-4 grid gap-1 text-xs">
      {people.length > 0 && (
        <div className="flex items-center gap-2">
          <span className="m2">{t(importMessages.mode)}</span>
          <Segmented
            label={t(importMessages.mode)}
            value={mode}
            onChange={onMode}
            options={[
              { value: 'add', label: t(importMessages.add) },
              { value: 'replace', label: t(importMessages.replace) },
            ]}
          />
          <span className="m2">
            {mode === 'replace'
              ? t(importMessages.replaceHelp, { people: people.length, events })
              : outcome.people.length > 0 && t(importMessages.addHelp, { known })}
          </span>
        </div>
      )}
      {strangers > 0 && <p className="m2">{t(importMessages.strangers, { count: strangers })}</p>}
    </div>
  );
}
