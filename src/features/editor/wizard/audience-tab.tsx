import { useDeferredValue, useMemo, useState } from 'react';
import { setAudience, setReentry } from '@/state/commands/settings';
import { useDurationLabels } from '@/editors/duration-labels';
import { FilterEditor } from '@/editors/filter-editor';
import { useAudienceScope } from '@/editors/use-audience-scope';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Person } from '@/workflow/documents/people';
import { Avatar } from '@/ui/avatar';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { RichText } from '@/ui/rich-text';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { countAudience } from '../model/audience-count';
import { longestStayMs } from '../model/sentences';
import { useCanvasFindings } from '../use-problems';
import type { Finding } from '@/workflow/run-result';
import { ExitCard } from './exit-card';
import { VolumeFields } from './volume-fields';
import { WizardCard, WizardPage } from './wizard-page';

export function AudienceTab() {
  return (
    <WizardPage tab="audience" atField={isAtFilter}>
      <AudienceCard />
      <ReentryCard />
      <ExitCard />
    </WizardPage>
  );
}

function AudienceCard() {
  const { t } = useText();
  const editor = useEditor();
  const { audience } = useOpenCanvas();
  const names = useKnownNames();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const filter = useDeferredValue(audience.filter);
  const scope = useAudienceScope();
  const count = useMemo(() => countAudience(filter, people, scope), [filter, people, scope]);
  const [showWho, setShowWho] = useState(false);
  return (
    <WizardCard title={t(m['audience.title'])} lede={t(m['audience.lede'])}>
      <FilterEditor
        value={audience.filter}
        attributes={names.attributes}
        standard={names.standard}
        problems={useFilterProblems()}
        count={count}
        onShowWho={() => setShowWho(!showWho)}
        onChange={(next) => editor.edit(setAudience(next))}
      />
      {showWho && <Who people={count.first} more={count.matched - count.first.length} />}
    </WizardCard>
  );
}

const filterPrefix = 'audience.filter.';

function isAtFilter({ path }: Finding): boolean {
  return path.startsWith(filterPrefix);
}

/** Findings about a filter stand at the filter. */
function useFilterProblems(): Readonly<Record<string, React.ReactNode>> {
  const { t } = useText();
  const findings = useCanvasFindings();
  return useMemo(
    () =>
      Object.fromEntries(
        findings
          .filter(isAtFilter)
          .map((finding) => [
            /^(?:filters\.\d+\.?)+/.exec(finding.path.slice(filterPrefix.length))?.[0].replace(/\.$/, '') ?? '',
            <RichText key={finding.code}>{t(finding.message)}</RichText>,
          ]),
      ),
    [findings, t],
  );
}

function Who({ people, more }: { readonly people: readonly Person[]; readonly more: number }) {
  const { t } = useText();
  return (
    <div className="who" role="region" aria-label={t(m['audience.who'])} tabIndex={0}>
      <ul>
        {people.map((person) => {
          const name = personName(person);
          return (
            <li key={person.external_id}>
              <Avatar name={name} />
              <span className="cut">{name}</span>
              {name !== person.external_id && <span className="mono m cut">{person.external_id}</span>}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="m px-3 py-1 text-xs">{t(m['audience.who_more'], { count: more })}</p>}
    </div>
  );
}

function ReentryCard() {
  const { t } = useText();
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const { allowed, window } = canvas.reentry;
  return (
    <WizardCard title={t(m.entry_controls)}>
      <Switch
        checked={allowed}
        label={t(m['audience.reentry'])}
        state={t(allowed ? m['audience.reentry_on'] : m['audience.reentry_off'])}
        onChange={(next) => editor.edit(setReentry({ allowed: next }))}
      />
      {allowed && (
        <>
          <Field
            label={t(m['audience.reentry_after'])}
            help={
              window.type === 'maximum_duration'
                ? t(m['audience.longest'], { duration: longestStayMs(canvas) })
                : undefined
            }
          >
            <Select
              value={window.type}
              options={[
                { value: 'specified', label: t(m['audience.specified']) },
                { value: 'maximum_duration', label: t(m['audience.maximum']) },
              ]}
              onChange={(type) =>
                editor.edit(
                  setReentry({
                    window: type === 'specified' ? { type, duration: { value: 0, unit: 'seconds' } } : { type },
                  }),
                )
              }
            />
          </Field>
          {window.type === 'specified' && <WindowField window={window} />}
        </>
      )}
      <VolumeFields />
    </WizardCard>
  );
}

type SpecifiedWindow = Extract<Canvas['reentry']['window'], { type: 'specified' }>;

function WindowField({ window }: { readonly window: SpecifiedWindow }) {
  const { t } = useText();
  const editor = useEditor();
  const labels = useDurationLabels();
  const { duration } = window;
  return (
    <Field label={t(m['audience.window'])} help={duration.value === 0 ? t(m['audience.zero']) : undefined}>
      <DurationField
        integer
        value={duration}
        labels={labels}
        onCommit={(next) => editor.edit(setReentry({ window: { type: 'specified', duration: next } }))}
      />
    </Field>
  );
}
