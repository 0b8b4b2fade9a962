import { Copy, CopyPlus, Trash2 } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Section } from '@/ui/section';
import { useEditor } from '../context';
import { editorMessages as m } from '../messages';

/** Several cards: what can be done to all of them. */
export function SeveralPanel({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useText();
  const editor = useEditor();
  return (
    <>
      <header>
        <span />
        <h3>{t(m.several_selected, { count: ids.length })}</h3>
      </header>
      <Section className="border-0">
        <div className="flex flex-wrap gap-2">
          <Button size="sm" icon={CopyPlus} onClick={() => editor.duplicate(ids)}>
            {t(m.duplicate)}
          </Button>
          <Button size="sm" icon={Copy} onClick={() => void editor.copy(ids)}>
            {t(m.copy)}
          </Button>
          <Button size="sm" variant="danger" icon={Trash2} onClick={() => void editor.remove(ids)}>
            {t(m.delete)}
          </Button>
        </div>
      </Section>
    </>
  );
}
