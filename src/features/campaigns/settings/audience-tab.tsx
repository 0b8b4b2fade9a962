import { useMemo } from 'react';
import { compileFilter } from '@/core/segments/evaluate';
import { profileView } from '@/core/segments/view';
import { FilterEditor } from '@/editors/filter-editor';
import { useText } from '@/i18n/react';
import { setAudience } from '@/state/commands/settings';
import { useWorkspaceState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Person } from '@/workflow/documents/people';
import type { FilterGroup } from '@/core/segments/filter';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { findingsAt, Problems } from '../problems';

/** Who may be sent to, with how many people match as they are at the start of a run. */
export function AudienceTab() {
  const { t } = useText();
  const { campaign, edit, known, findings } = useComposer();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const { filter } = campaign.audience;
  const count = useMemo(() => ({ matched: countMatching(filter, people), total: people.length }), [filter, people]);
  return (
    <div className="settings">
      <section className="card">
        <header>
          <b>{t(m['tab.audience'])}</b>
          <span className="m">{t(m.audience_help)}</span>
        </header>
        <div className="settings-body">
          <FilterEditor
            value={filter}
            attributes={known.attributes}
            standard={known.standard}
            count={count}
            onChange={(next) => edit.change(setAudience<Campaign>(next))}
          />
          <Problems findings={findingsAt(findings, 'audience')} />
        </div>
      </section>
    </div>
  );
}

function countMatching(filter: FilterGroup | null, people: readonly Person[]): number {
  const names: string[] = [];
  const slot = (name: string): number => names.push(name) - 1;
  const compiled = compileFilter(filter, { custom: slot, standard: slot });
  return people.filter((person) =>
    compiled.matches(
      profileView((index) => {
        const name = names[index];
        const value = name !== undefined && Object.hasOwn(person, name) ? person[name] : undefined;
        return value === null ? undefined : value;
      }),
    ),
  ).length;
}
