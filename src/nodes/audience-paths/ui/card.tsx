import { ListOrdered } from 'lucide-react';
import { CardColumn, ColumnLine, FilterLines } from '@/editors/card-columns';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { audiencePathsMessages } from '../messages';
import { otherwisePort, type AudiencePathsConfig } from '../schema';
import { audiencePathsUiMessages as m } from './messages';

/** A column per group, in rank order. */
export function AudiencePathsCard({ config, detail, points, counts }: CardProps<AudiencePathsConfig>) {
  const { t } = useText();
  return (
    <>
      <div className="cols">
        {config.groups.map(({ id, name, filter }, index) => (
          <CardColumn
            key={id}
            name={name || t(m.unnamed, { rank: index + 1 })}
            points={points[id]}
            count={counts?.[id]}
          >
            {detail === 'full' && <FilterLines filter={filter} />}
          </CardColumn>
        ))}
        <CardColumn
          hollow
          name={config.otherwise.name || t(audiencePathsMessages['audience_paths.port.otherwise'])}
          points={points[otherwisePort]}
          count={counts?.[otherwisePort]}
        >
          {detail === 'full' && <ColumnLine>{t(m.no_group_fits)}</ColumnLine>}
        </CardColumn>
      </div>
      {detail === 'full' && (
        <footer>
          <Icon of={ListOrdered} size="xs" />
          <span className="cut">{t(m.footer)}</span>
        </footer>
      )}
    </>
  );
}
