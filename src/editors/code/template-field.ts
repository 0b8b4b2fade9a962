import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { structureOf, type Structure } from './structure';
import { scanTemplate, type TemplateScan } from './tokens';

interface Template {
  readonly scan: TemplateScan;
  readonly structure: Structure;
}

function read(source: string, around: 'json' | 'text'): Template {
  const scan = scanTemplate(source, around);
  return { scan, structure: structureOf(source, scan) };
}

/** What the text of an editor is made of, read once per edit. */
const field = StateField.define<Template>({
  create: (state) => read(state.doc.toString(), 'text'),
  update: (template, { docChanged, newDoc }) => (docChanged ? read(newDoc.toString(), template.scan.around) : template),
});

export function templateField(around: 'json' | 'text'): Extension {
  return field.init((state) => read(state.doc.toString(), around));
}

export function templateOf(state: EditorState): Template {
  return state.field(field);
}
