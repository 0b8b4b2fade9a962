import { Shuffle } from 'lucide-react';
import { CardColumn, ColumnLine } from '@/editors/card-columns';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { experimentPathsMessages } from '../messages';
import { controlPort, dayMs, type ExperimentPathsConfig } from '../schema';
import { experimentPathsUiMessages as m } from './messages';

/** A column per path with its share. */
export function ExperimentPathsCard({ config, detail, points, counts }: CardProps<ExperimentPathsConfig>) {
  const { t } = useText();
  const { control } = config;
  const window = config.windowDays * dayMs;
  return (
    <>
      <div className="cols">
        {config.paths.map(({ id, name, percentage }, index) => (
          <CardColumn
            key={id}
            name={name || t(m.unnamed, { rank: index + 1 })}
            points={points[id]}
            count={counts?.[id]}
          >
            {detail === 'full' && <ColumnLine>{t(m.share, { percentage })}</ColumnLine>}
          </CardColumn>
        ))}
        {control !== null && (
          <CardColumn
            hollow
            name={control.name || t(experimentPathsMessages['experiment_paths.port.control'])}
            points={points[controlPort]}
            count={counts?.[controlPort]}
          >
            {detail === 'full' && (
              <>
                <ColumnLine>{t(m.share, { percentage: control.percentage })}</ColumnLine>
                <p className="m mt-1 text-2xs leading-[18px]">
                  {t(control.exits ? m.control_exits : m.control_continues, { window })}
                </p>
              </>
            )}
          </CardColumn>
        )}
      </div>
      {detail === 'full' && (
        <footer>
          <Icon of={Shuffle} size="xs" />
          <span className="cut">{t(footerOf(config))}</span>
        </footer>
      )}
    </>
  );
}

function footerOf({ optimization, randomized }: ExperimentPathsConfig) {
  if (optimization !== 'none') return m.footer_optimized;
  return randomized ? m.footer_randomized : m.footer;
}
