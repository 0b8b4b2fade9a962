import { memo, type KeyboardEvent } from 'react';
import type { NodeProps } from '@xyflow/react';
import { setNoteText } from '@/state/commands/notes';
import { useText } from '@/i18n/react';
import { classNames } from '@/ui/class-names';
import { useDraft } from '@/ui/use-draft';
import { useEditor, useSession } from '../context';
import { editorMessages as m } from '../messages';
import { noteSize, type NoteFlowNode } from './flow-model';

/** A word to people, on the canvas and apart from its meaning. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<NoteFlowNode>) {
  const { t } = useText();
  const editor = useEditor();
  const editing = useSession((session) => session.editingNote === id);
  return (
    <div
      className={classNames('sticky-note', selected && 'sel')}
      style={{ width: noteSize.width }}
      onDoubleClick={() => editor.session.setState({ editingNote: id })}
    >
      {editing ? (
        <NoteText id={id} text={data.text} />
      ) : (
        <p className={classNames('whitespace-pre-wrap', data.text === '' && 'm')}>{data.text || t(m.note_empty)}</p>
      )}
    </div>
  );
});

function NoteText({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useText();
  const editor = useEditor();
  const draft = useDraft({
    value: text,
    toText: (value) => value,
    parse: (value) => ({ value }),
    isEqual: Object.is,
    onCommit: (value) => editor.edit(setNoteText({ id, text: value })),
  });
  const finish = (): void => editor.session.setState({ editingNote: null });
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    draft.handleKey(event, true);
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.metaKey || event.ctrlKey))) finish();
  };
  return (
    <textarea
      className="nodrag nopan w-full resize-none bg-transparent outline-none"
      rows={3}
      autoFocus
      aria-label={t(m.note_text)}
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={() => {
        draft.commit();
        finish();
      }}
      onKeyDown={handleKey}
    />
  );
}
