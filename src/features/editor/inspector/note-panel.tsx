import { StickyNote, Trash2 } from 'lucide-react';
import { setNoteText } from '@/state/commands/notes';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { TextField } from '@/ui/text-field';
import { useEditor, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';

export function NotePanel({ id }: { readonly id: string }) {
  const { t } = useText();
  const editor = useEditor();
  const note = useOpenCanvas().notes.find((candidate) => candidate.id === id);
  if (note === undefined) return null;
  return (
    <>
      <header>
        <span className="k acc">
          <Icon of={StickyNote} />
        </span>
        <h3>{t(m.note)}</h3>
      </header>
      <p className="lede">{t(m.note_lede)}</p>
      <Section>
        <Field stack label={t(m.note_text)}>
          <TextField multiline value={note.text} onCommit={(text) => editor.edit(setNoteText({ id, text }))} />
        </Field>
        <div className="mt-3">
          <Button size="sm" variant="danger" icon={Trash2} onClick={() => void editor.remove([id])}>
            {t(m.delete)}
          </Button>
        </div>
      </Section>
    </>
  );
}
