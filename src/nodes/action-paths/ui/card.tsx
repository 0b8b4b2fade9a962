import { Clock, LogOut, Zap } from 'lucide-react';
import { durationMs } from '@/core/kernel/time';
import { CardColumn } from '@/editors/card-columns';
import { mostLines } from '@/editors/card-columns-size';
import type { CardProps } from '@/editors/node-ui';
import { TriggerChip } from '@/editors/trigger-phrase';
import { useText } from '@/i18n/react';
import { Chip } from '@/ui/chip';
import { Icon } from '@/ui/icon';
import { actionPathsMessages } from '../messages';
import { otherwisePort, type ActionGroup, type ActionPathsConfig } from '../schema';
import { actionPathsUiMessages as m } from './messages';

type Props = CardProps<ActionPathsConfig>;

/** A column per group, and how the path is chosen. */
export function ActionPathsCard({ config, detail, points, counts }: Props) {
  const { t } = useText();
  const window = durationMs(config.window);
  const otherwise = config.otherwise.name || t(actionPathsMessages['action_paths.port.otherwise']);
  return (
    <>
      <div className="cols">
        {config.groups.map((group, index) => (
          <CardColumn
            key={group.id}
            name={group.name || t(m.unnamed, { rank: index + 1 })}
            points={points[group.id] ?? null}
            count={counts?.[group.id]}
          >
            {detail === 'full' && <GroupChips group={group} />}
          </CardColumn>
        ))}
        <CardColumn name={otherwise} hollow points={points[otherwisePort] ?? null} count={counts?.[otherwisePort]}>
          {detail === 'full' && (
            <ul>
              <li>
                <Chip words>{t(m.no_action, { window })}</Chip>
              </li>
              {config.otherwise.exits && <ExitLine />}
            </ul>
          )}
        </CardColumn>
      </div>
      {detail === 'full' && (
        <footer>
          <Icon of={config.ranked ? Clock : Zap} size="xs" />
          <span className="cut">{t(config.ranked ? m.footer_ranked : m.footer_first, { window })}</span>
        </footer>
      )}
    </>
  );
}

function GroupChips({ group }: { readonly group: ActionGroup }) {
  const { t } = useText();
  const more = group.triggers.length - mostLines;
  return (
    <ul>
      {group.triggers.slice(0, mostLines).map((trigger, index) => (
        // Triggers have no identity and are drawn anew as a whole.
        <li key={index}>
          <TriggerChip trigger={trigger} />
        </li>
      ))}
      {more > 0 && <li className="m text-2xs leading-[18px]">{t(m.more, { count: more })}</li>}
      {group.triggers.length === 0 && <li className="m text-2xs leading-[18px]">{t(m.no_trigger)}</li>}
      {group.exits && <ExitLine />}
    </ul>
  );
}

function ExitLine() {
  const { t } = useText();
  return (
    <li className="m items-center gap-1 text-2xs leading-[18px]">
      <Icon of={LogOut} size="xs" />
      {t(m.exits)}
    </li>
  );
}

export function ActionPathsHeaderEnd({ config }: Props) {
  const { tools } = useText();
  return (
    <>
      <Icon of={Clock} size="s" />
      {tools.length(config.window)}
    </>
  );
}
