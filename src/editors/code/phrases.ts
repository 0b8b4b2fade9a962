import { EditorState, type Extension } from '@codemirror/state';
import type { Text } from '@/i18n/text';
import { codeMessages as m } from './messages';

/** The editor's own words (they are its keys) in the language of the app. */
export function phrases({ t }: Text): Extension {
  return EditorState.phrases.of({
    Completions: t(m['phrase.completions']),
    'Control character': t(m['phrase.control_character']),
    'Folded lines': t(m['phrase.folded']),
    'Unfolded lines': t(m['phrase.unfolded']),
    to: t(m['phrase.to']),
    'folded code': t(m['phrase.folded_code']),
    unfold: t(m['phrase.unfold']),
    'Selection deleted': t(m['phrase.selection_deleted']),
    'Go to line': t(m['phrase.go_to_line']),
    go: t(m['phrase.go']),
    close: t(m['search.close']),
    'current match': t(m['phrase.current_match']),
    'on line': t(m['phrase.on_line']),
    'replaced match on line $': t(m['phrase.replaced']),
    'replaced $ matches': t(m['phrase.replaced_all']),
  });
}
