import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { invariant } from '@/core/kernel/invariant';
import type { MessageRef } from '@/core/kernel/message';
import { knownNames, withNames, type KnownNames } from '@/editors/known-names';
import type { CanvasName } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useCanvas, useStores, useWorkspaceState } from '@/state/react';
import { showToast } from '@/ui/toast';
import type { Canvas } from '@/workflow/documents/canvas';
import { Editor, type GraphView } from './editor';
import { editorMessages as m } from './messages';
import type { Graph, GraphCard, GraphPort } from './model/graph';
import { cardName, portNames } from './model/names';
import { namesUsed } from './model/used-names';
import type { Session } from './session';

const EditorContext = createContext<Editor | null>(null);

interface EditorProviderProps {
  readonly canvasId: string;
  readonly children: ReactNode;
}

type Told =
  | { readonly type: 'refused'; readonly reason: MessageRef }
  | { readonly type: 'removed'; readonly cards: readonly GraphCard[] };

/** One editor per open canvas. What was refused or removed is said in passing. */
export function EditorProvider({ canvasId, children }: EditorProviderProps) {
  const stores = useStores();
  const text = useText();
  const [told, setTold] = useState<Told | null>(null);
  const editor = useMemo(
    () =>
      new Editor(stores, canvasId, {
        onRefused: (reason) => setTold({ type: 'refused', reason }),
        onRemoved: (cards) => setTold({ type: 'removed', cards }),
      }),
    [stores, canvasId],
  );
  useEffect(() => {
    if (told === null) return;
    setTold(null);
    if (told.type === 'refused') showToast(text.t(told.reason));
    else if (told.cards.length > 0) {
      const name = text.tools.list(
        told.cards.map((card) => cardName(card, text)),
        'and',
      );
      const after = editor.canvas();
      showToast(text.t(m.deleted, { name }), {
        label: text.t(m.undo),
        // Anything done since is not what this word is about.
        onSelect: () => {
          if (editor.canvas() === after) editor.undo();
        },
      });
    }
  }, [told, text, editor]);
  return <EditorContext value={editor}>{children}</EditorContext>;
}

export function useEditor(): Editor {
  const editor = use(EditorContext);
  invariant(editor !== null, 'the editor is used inside EditorProvider');
  return editor;
}

export function useSession<T>(selector: (session: Session) => T): T {
  return useStore(useEditor().session, selector);
}

/** The canvas of the page. The page is not rendered without one. */
export function useOpenCanvas(): Canvas {
  const canvas = useCanvas(useEditor().canvasId);
  invariant(canvas !== undefined, 'the canvas page needs its canvas');
  return canvas;
}

export function useGraphView(): GraphView {
  const editor = useEditor();
  const detail = useSession((session) => session.detail);
  return editor.view(useOpenCanvas(), detail);
}

/** What the + of every port is called. */
export function usePortNames(graph: Graph): ReadonlyMap<GraphPort, string> {
  const text = useText();
  const known = namesOfGraphs.get(graph);
  if (known?.text === text) return known.names;
  const names = portNames(graph, text);
  namesOfGraphs.set(graph, { text, names });
  return names;
}

/** Asked for in several places; worked out once per state of the graph. */
const namesOfGraphs = new WeakMap<Graph, { readonly text: Text; readonly names: ReadonlyMap<GraphPort, string> }>();

/** Every canvas of the workspace by name; the same list until a name changes, so that cards are drawn no more often. */
export function useCanvasNames(): readonly CanvasName[] {
  return useWorkspaceState(({ workspace }) => canvasNames(workspace.canvases));
}

const namesOfCanvases = new WeakMap<readonly CanvasName[], readonly CanvasName[]>();
let newestNames: readonly CanvasName[] = [];

function canvasNames(canvases: readonly CanvasName[]): readonly CanvasName[] {
  const known = namesOfCanvases.get(canvases);
  if (known !== undefined) return known;
  const same =
    canvases.length === newestNames.length &&
    canvases.every(({ id, name }, index) => id === newestNames[index]?.id && name === newestNames[index].name);
  if (!same) newestNames = canvases.map(({ id, name }) => ({ id, name }));
  namesOfCanvases.set(canvases, newestNames);
  return newestNames;
}

/** Names of attributes, events and products in the data and in the documents. */
export function useKnownNames(): KnownNames {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const canvas = useOpenCanvas();
  const known = useMemo(() => knownNames(people, events), [people, events]);
  const used = useMemo(() => namesUsed(canvas), [canvas]);
  return useMemo(
    () => ({
      ...known,
      attributes: withNames(known.attributes, used.attributes, (name) => ({
        name,
        type: used.counted.has(name) ? 'number' : 'string',
        count: 0,
        samples: [],
      })),
      events: withNames(known.events, used.events, (name) => ({ name, count: 0 })),
    }),
    [known, used],
  );
}
