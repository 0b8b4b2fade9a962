import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useText } from '@/i18n/react';
import { classNames } from '@/ui/class-names';
import type { CodeFieldProps } from './code-field-props';
import { createState, external, replacement, toDiagnostic } from './code-state';
import { CodeTools } from './code-tools';
import { codeMessages as m } from './messages';
import { useAssistance } from './use-assistance';
import { usePersonalisation } from './use-personalisation';
import './code-field.css';

/** A text that knows Liquid: colours, names with what they hold, errors where they stand. Undo is the page's. */
export function CodeField(props: CodeFieldProps) {
  const { value, label, problems, singleLine, className } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const run = useRef(0);
  const { t } = useText();
  const help = useId();
  const changed = useEffectEvent((text: string) => props.onChange(text, run.current));
  const endRun = useEffectEvent(() => {
    run.current += 1;
    props.onBlur?.();
  });
  const takesFocus = useEffectEvent(() => props.takesFocus?.() ?? false);
  const initial = useEffectEvent(() => createState(props, { changed, blurred: endRun, help }));

  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({ state: initial(), parent: host.current });
    view.current = editor;
    if (takesFocus()) {
      editor.dispatch({ selection: { anchor: editor.state.doc.length } });
      editor.focus();
    }
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);
  const assistance = useAssistance(view, props);
  const personalisation = usePersonalisation(view, props, () => {
    run.current += 1;
    props.onBlur?.();
  });

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === value) return;
    editor.dispatch({ ...replacement(editor.state.doc.toString(), value), userEvent: external });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        (problems ?? []).map((problem) => toDiagnostic(editor, problem)),
      ),
    );
  }, [problems, value]);

  useEffect(() => {
    const content = view.current?.contentDOM;
    content?.setAttribute('aria-label', label);
  }, [label]);

  const isLarge = props.lineNumbers === true;
  return (
    <div className={classNames('code-field', singleLine === true && 'single', isLarge && 'large', className)}>
      <div ref={host} className="code-host" />
      <CodeTools
        label={label}
        isLarge={isLarge}
        problems={problems?.length ?? 0}
        onAdd={personalisation.open}
        onFind={() => view.current !== null && assistance?.openSearchPanel(view.current)}
        onProblem={() => view.current !== null && assistance?.toNextProblem(view.current)}
      />
      <span id={help} hidden>
        {t(m.help)} {isLarge && t(m.help_lines)}
      </span>
      {personalisation.dialog}
    </div>
  );
}
