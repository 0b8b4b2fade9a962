import { useText } from '@/i18n/react';
import { useGraphView, usePortNames, useSession } from '../context';
import { portOf } from '../editor';
import { editorMessages as m } from '../messages';

/** What to do next while a connection is being chosen by keyboard. */
export function ConnectHint() {
  const { t } = useText();
  const { graph } = useGraphView();
  const names = usePortNames(graph);
  const connecting = useSession((session) => session.connecting);
  const port = connecting === null ? null : portOf(graph, connecting);
  return (
    <div className="connect-hint" role="status">
      {port !== null && <p className="float">{t(m.connecting, { name: names.get(port) ?? '' })}</p>}
    </div>
  );
}
