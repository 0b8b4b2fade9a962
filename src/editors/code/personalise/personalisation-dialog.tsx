import { useMemo, useState, type KeyboardEvent } from 'react';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { TextField } from '@/ui/text-field';
import type { CompletionNames } from '../code-names';
import { usePreviewSubject } from '../preview-subject';
import { ChoiceList } from './choice-list';
import { choiceKinds, choicesOf, matching, type Choice, type ChoiceKind } from './choices';
import { personaliseMessages as m } from './messages';
import type { FieldKind, Place } from './place';
import { SnippetPreview } from './snippet-preview';
import { isEscapedByDefault, isWritableDefault, optionsFor, snippetOf } from './snippet';
import './personalise.css';

export interface PersonalisationDialogProps {
  readonly names: CompletionNames;
  /** What the field is called. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly place: Place;
  readonly onInsert: (snippet: string) => void;
  readonly onClose: () => void;
}

/** For people who write no code: what to insert, its default, and what becomes of it for the person in the preview. */
export function PersonalisationDialog({ names, field, kind, place, onInsert, onClose }: PersonalisationDialogProps) {
  const text = useText();
  const { t } = text;
  const subject = usePreviewSubject();
  const [listed, setListed] = useState<ChoiceKind>('attribute');
  const [query, setQuery] = useState('');
  const [pointed, setPointed] = useState<Choice | null>(null);
  const [fallback, setFallback] = useState('');
  /** `null`: as is best for what is chosen. */
  const [escaped, setEscaped] = useState<boolean | null>(null);
  const all = useMemo(() => choicesOf(listed, names, text), [listed, names, text]);
  const choices = useMemo(() => matching(all, query), [all, query]);
  const chosen = pointed !== null && choices.includes(pointed) ? pointed : (choices[0] ?? null);
  const can = chosen === null ? null : optionsFor(chosen, place);
  const escape = chosen !== null && (escaped ?? isEscapedByDefault(chosen, place));
  const isWritable = isWritableDefault(fallback);
  const given = can?.fallback === true ? fallback : '';
  const insert = (choice: Choice | null): void => {
    if (choice === null || !isWritable) return;
    onInsert(snippetOf(choice, { place, fallback: given, escape: escaped ?? isEscapedByDefault(choice, place) }));
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    insert(chosen);
  };
  const isInLiquid = place === 'output' || place === 'tag';
  return (
    <Dialog
      open
      width={620}
      title={t(m.title)}
      description={t(isInLiquid ? m.into_liquid : m.into, { field })}
      closeLabel={t(m.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(m.cancel)}</Button>
          <Button variant="primary" disabled={chosen === null || !isWritable} onClick={() => insert(chosen)}>
            {t(m.insert)}
          </Button>
        </>
      }
    >
      <div className="personalise" onKeyDown={handleKey}>
        <ChoiceList
          query={query}
          onQuery={setQuery}
          choices={choices}
          chosen={chosen}
          onChoose={setPointed}
          onTake={insert}
          emptyText={all.length === 0 ? t(m[`none.${listed}`]) : t(m.no_match, { query })}
          beside={
            <Select
              label={t(m.kind)}
              value={listed}
              options={choiceKinds.map((value) => ({ value, label: t(m[`kind.${value}`]) }))}
              onChange={(next) => {
                setListed(next);
                setQuery('');
                setEscaped(null);
              }}
            />
          }
        />
        <Field
          label={t(m.fallback)}
          help={t(place === 'tag' ? m.fallback_tag : m.fallback_help)}
          problem={isWritable ? null : t(m.fallback_quotes)}
        >
          <TextField value={fallback} disabled={can?.fallback === false} onCommit={setFallback} onInput={setFallback} />
        </Field>
        {can?.escape === true && (place === 'string' || place === 'value' || place === 'url') && (
          <Switch
            checked={escape}
            onChange={setEscaped}
            label={t(m[`escape.${place}`])}
            state={t(escape ? m.on : m.off)}
            help={t(m[`escape.${place}_help`])}
          />
        )}
        {kind === 'pair' && !isInLiquid && <p className="m text-xs">{t(m.escaped_pair)}</p>}
        {chosen !== null && isWritable && (
          <SnippetPreview choice={chosen} options={{ place, fallback: given, escape }} subject={subject} />
        )}
      </div>
    </Dialog>
  );
}
