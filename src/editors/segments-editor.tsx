import { useDeferredValue, useMemo, useState } from 'react';
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { createAudienceJudge } from '@/workflow/audience';
import type { Segment } from '@/workflow/documents/segment';
import { FilterEditor } from './filter-editor';
import { filterMessages as f } from './filter-messages';
import { knownNames } from './known-names';
import { useAudienceScope } from './use-audience-scope';

interface SegmentsEditorProps {
  readonly value: readonly Segment[];
  readonly onChange: (value: readonly Segment[]) => void;
}

/** The workspace's segments: named filters that audiences and steps can ask for, with live counts (S-OTH-3). */
export function SegmentsEditor({ value, onChange }: SegmentsEditorProps) {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const add = (): void => {
    const id = freshId(value);
    onChange([...value, { id, name: t(f['segments.fresh']), description: '', filter: null }]);
    setOpen(id);
  };
  return (
    <div className="grid gap-2">
      {value.length === 0 && <p className="m">{t(f['segments.empty'])}</p>}
      {value.map((segment, index) => (
        <SegmentRow
          key={segment.id}
          segment={segment}
          open={open === segment.id}
          onToggle={() => setOpen(open === segment.id ? null : segment.id)}
          onChange={(next) => onChange(value.with(index, next))}
          onRemove={() => onChange(value.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button icon={Plus} onClick={add}>
          {t(f['segments.add'])}
        </Button>
      </div>
    </div>
  );
}

/** The smallest number not taken, so that adding stays a pure function of what is there. */
function freshId(segments: readonly Segment[]): string {
  const taken = new Set(segments.map(({ id }) => id));
  let number = segments.length + 1;
  while (taken.has(`segment-${number}`)) number += 1;
  return `segment-${number}`;
}

interface SegmentRowProps {
  readonly segment: Segment;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (segment: Segment) => void;
  readonly onRemove: () => void;
}

function SegmentRow({ segment, open, onToggle, onChange, onRemove }: SegmentRowProps) {
  const { t } = useText();
  const name = segment.name === '' ? segment.id : segment.name;
  const count = useSegmentCount(segment);
  return (
    <div className="border-t border-line pt-2">
      <div className="flex items-center gap-1.5">
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          name={t(f['segments.edit'], { name })}
          aria-expanded={open}
          onClick={onToggle}
        />
        <TextField
          className="min-w-[160px] flex-1"
          label={t(f['segments.name'], { name })}
          value={segment.name}
          maxLength={255}
          onCommit={(text) => onChange({ ...segment, name: text })}
        />
        <span className="m text-xs">{t(f['segments.count'], count)}</span>
        <IconButton icon={Trash2} name={t(f['segments.remove'], { name })} onClick={onRemove} />
      </div>
      {open && (
        <div className="py-2 ps-8">
          <SegmentFilter segment={segment} onChange={onChange} />
        </div>
      )}
    </div>
  );
}

function SegmentFilter({ segment, onChange }: Pick<SegmentRowProps, 'segment' | 'onChange'>) {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const { attributes, standard } = useMemo(() => knownNames(people, events), [people, events]);
  return (
    <FilterEditor
      place="segment"
      value={segment.filter}
      attributes={attributes}
      standard={standard}
      onChange={(filter) => onChange({ ...segment, filter })}
    />
  );
}

function useSegmentCount(segment: Segment): { readonly matched: number; readonly total: number } {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const scope = useAudienceScope();
  const filter = useDeferredValue(segment.filter);
  return useMemo(() => {
    const judge = createAudienceJudge(filter, scope);
    return { matched: people.filter((person) => judge.matches(person)).length, total: people.length };
  }, [filter, people, scope]);
}
