import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceAll,
  replaceNext,
  search,
  searchKeymap,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorState, Extension } from '@codemirror/state';
import { keymap, runScopeHandlers, type EditorView, type Panel } from '@codemirror/view';
import type { Text } from '@/i18n/text';
import { codeMessages as m } from './messages';

export { openSearchPanel };

/** Find and replace over the text (Ctrl+F), with the number of the match. */
export function searching(text: Text): Extension {
  return [search({ top: true, createPanel: (view) => searchPanel(view, text) }), keymap.of(searchKeymap)];
}

type Option = 'caseSensitive' | 'regexp' | 'wholeWord';
const options = [
  ['caseSensitive', 'Aa'],
  ['regexp', '.*'],
  ['wholeWord', '|w|'],
] as const satisfies readonly (readonly [Option, string])[];

function searchPanel(view: EditorView, { t }: Text): Panel {
  const dom = document.createElement('div');
  dom.className = 'cm-search';
  dom.setAttribute('role', 'search');
  const find = input(dom, t(m['search.find']));
  find.setAttribute('main-field', 'true');
  const first = row(dom);
  const toggles = options.map(([option, sign]) => {
    const toggle = button(first, sign, t(m[`search.${option}`]), () => {
      toggle.setAttribute('aria-pressed', String(!isOn(toggle)));
      commit();
    });
    return { option, toggle };
  });
  button(first, '↑', t(m['search.previous']), () => findPrevious(view));
  button(first, '↓', t(m['search.next']), () => findNext(view));
  const count = first.appendChild(document.createElement('span'));
  count.className = 'count';
  count.setAttribute('role', 'status');
  button(first, '✕', t(m['search.close']), () => closeSearchPanel(view)).classList.add('close');
  const replace = input(dom, t(m['search.replace_with']));
  const second = row(dom);
  button(second, t(m['search.replace']), null, () => replaceNext(view));
  button(second, t(m['search.replace_all']), null, () => replaceAll(view));

  const commit = (): void => {
    const on = Object.fromEntries(toggles.map(({ option, toggle }) => [option, isOn(toggle)]));
    const query = new SearchQuery({ ...on, search: find.value, replace: replace.value });
    if (!query.eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(query) });
  };
  const show = (state: EditorState): void => {
    const query = getSearchQuery(state);
    if (find.value !== query.search) find.value = query.search;
    if (replace.value !== query.replace) replace.value = query.replace;
    for (const { option, toggle } of toggles) toggle.setAttribute('aria-pressed', String(query[option]));
    count.textContent = query.search === '' ? '' : t(m['search.count'], { ...matchesOf(query, state) });
    find.setAttribute('aria-invalid', String(query.search !== '' && !query.valid));
  };
  find.addEventListener('input', commit);
  replace.addEventListener('input', commit);
  dom.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (runScopeHandlers(view, event, 'search-panel')) event.preventDefault();
    else if (event.key === 'Enter' && event.target === find) (event.shiftKey ? findPrevious : findNext)(view);
    else if (event.key === 'Enter' && event.target === replace) replaceNext(view);
    else return;
    event.stopPropagation();
  });
  show(view.state);
  return {
    dom,
    top: true,
    mount: () => find.select(),
    update: ({ state, docChanged, selectionSet, transactions }) => {
      const isQuery = transactions.some(({ effects }) => effects.some((effect) => effect.is(setSearchQuery)));
      if (docChanged || selectionSet || isQuery) show(state);
    },
  };
}

/** Beyond this many the number would say nothing. */
const mostCounted = 999;

function matchesOf(query: SearchQuery, state: EditorState): { readonly at: number; readonly of: number } {
  const { from, to } = state.selection.main;
  let at = 0;
  let of = 0;
  if (!query.valid) return { at, of };
  const cursor = query.getCursor(state);
  for (let next = cursor.next(); next.done !== true && of < mostCounted; next = cursor.next()) {
    of += 1;
    if (next.value.from === from && next.value.to === to) at = of;
  }
  return { at, of };
}

function isOn(toggle: HTMLElement): boolean {
  return toggle.getAttribute('aria-pressed') === 'true';
}

function row(parent: HTMLElement): HTMLElement {
  const made = parent.appendChild(document.createElement('div'));
  made.className = 'part';
  return made;
}

function input(parent: HTMLElement, label: string): HTMLInputElement {
  const field = parent.appendChild(document.createElement('input'));
  field.className = 'inp sm mono';
  field.placeholder = label;
  field.setAttribute('aria-label', label);
  field.spellcheck = false;
  return field;
}

/** With a `name` the text is a sign, and the name stands in its tooltip. */
function button(parent: HTMLElement, text: string, name: string | null, press: () => void): HTMLButtonElement {
  const made = parent.appendChild(document.createElement('button'));
  made.type = 'button';
  made.className = name === null ? 'btn sm' : 'btn gh sm sign';
  if (name === null) made.textContent = text;
  else {
    made.setAttribute('aria-label', name);
    made.title = name;
    made.dataset['sign'] = text;
  }
  made.addEventListener('click', press);
  return made;
}
