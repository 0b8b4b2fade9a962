import { useMemo } from 'react';
import { Shuffle, UserMinus, UserSearch, type LucideIcon } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useWorkspaceState } from '@/state/react';
import { Icon } from '@/ui/icon';
import type { RunResult } from '@/workflow/run-result';
import type { Subject } from './use-subject';
import { nextAtRandom, nextOf, peopleAt, peopleWithout, type QuickPerson, type ScoresOfRun } from './quick-people';
import { peopleMessages as m } from './people-messages';

/** What the texts compare: who stands there is worth a look. */
export interface LookAt {
  readonly attribute: string;
  /** `null`: the attribute is compared with no number. */
  readonly threshold: { readonly value: number } | null;
}

interface QuickChoicesProps {
  readonly subject: Subject;
  /** `null`: the webhook turns on no attribute. */
  readonly lookAt: LookAt | null;
}

/** People worth a look, one press each; the next press gives the next of them. */
export function QuickChoices({ subject, lookAt: boundary }: QuickChoicesProps) {
  const { t } = useText();
  const { at, without, random, hasRun } = useQuickPeople(boundary, subject);
  const attribute = boundary?.attribute ?? '';
  const threshold = boundary?.threshold ?? null;
  const count = (found: readonly QuickPerson[]): string => t(m.fitting, { count: found.length });
  const choose = (next: QuickPerson | null): void => {
    if (next !== null) subject.choosePerson(next.id, next.at);
  };
  const current = subject.person?.external_id ?? null;
  return (
    <div className="quick" role="group" aria-label={t(m.quick)}>
      <Choice
        icon={UserSearch}
        name={threshold === null ? t(m.threshold_any) : t(m.at_threshold, { attribute, value: threshold.value })}
        note={at.length > 0 ? count(at) : t(threshold === null ? m.no_threshold : hasRun ? m.none_at : m.none_at_unrun)}
        isOff={at.length === 0}
        onChoose={() => choose(nextOf(at, current))}
      />
      <Choice
        icon={UserMinus}
        name={boundary === null ? t(m.without_any) : t(m.without, { attribute })}
        note={without.length > 0 ? count(without) : t(boundary === null ? m.no_boundary : m.none_without)}
        isOff={without.length === 0}
        onChoose={() => choose(nextOf(without, current))}
      />
      <Choice
        icon={Shuffle}
        name={t(m.random)}
        note={random === null ? t(m.none_other) : ''}
        isOff={random === null}
        onChoose={() => choose(random)}
      />
    </div>
  );
}

function useQuickPeople(boundary: LookAt | null, subject: Subject) {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const from = useWorkspaceState(({ workspace }) => workspace.run.from);
  const seed = useWorkspaceState(({ workspace }) => workspace.run.seed);
  const result = useRunState((state) => state.result);
  const current = subject.person?.external_id ?? null;
  const begins = Date.parse(from);
  const attribute = boundary?.attribute ?? null;
  const limit = boundary?.threshold?.value ?? null;
  const at = useMemo(
    () => (attribute === null || limit === null ? [] : peopleAt(people, attribute, limit, begins, scoresOf(result))),
    [people, attribute, limit, begins, result],
  );
  const without = useMemo(
    () => (attribute === null ? [] : peopleWithout(people, attribute, begins)),
    [people, attribute, begins],
  );
  const random = useMemo(() => nextAtRandom(people, current, seed), [people, current, seed]);
  return { at, without, random, hasRun: result !== null };
}

function scoresOf(result: RunResult | null): ScoresOfRun | null {
  return result === null ? null : { scoreAttribute: result.summary.scoreAttribute, people: result.people };
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** How many fit, or why it cannot be pressed. */
  readonly note: string;
  readonly isOff: boolean;
  readonly onChoose: () => void;
}

/** Stays in the order of Tab when it is off, so that the reason can be heard. */
function Choice({ icon, name, note, isOff, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className="opt"
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onChoose();
      }}
    >
      <Icon of={icon} size="s" />
      <span className="opt-text">
        {name} <small>{note}</small>
      </span>
    </button>
  );
}
