import { Pause, Play, Rewind, SkipBack, SkipForward } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Segmented } from '@/ui/segmented';
import { Tooltip } from '@/ui/tooltip';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { neighbours, useActions } from '../use-actions';
import { useCursor, useJourneyModel, useSession } from '../use-simulator';
import { usePlayback } from './use-playback';

/** Start, back, play, forward, speed. */
export function Playback() {
  const model = useJourneyModel();
  usePlayback(model);
  return model === null ? null : <Controls model={model} />;
}

function Controls({ model }: { readonly model: JourneyModel }) {
  const { t } = useText();
  const isPlaying = useSession(({ playing }) => playing);
  const speed = useSession((session) => session.speed);
  const cursor = useCursor(model);
  const { set } = useActions();
  const { previous, next } = neighbours(model, cursor);
  const go = (at: number | null): void => {
    if (at !== null) set({ cursor: at, playing: false });
  };
  const playName = t(isPlaying ? messages.pause : messages.play);
  return (
    <>
      <div className="play">
        <IconButton icon={Rewind} name={t(messages.rewind)} keys="Home" onClick={() => go(model.from)} />
        <IconButton
          icon={SkipBack}
          name={t(messages.previous)}
          keys="ArrowLeft"
          disabled={previous === null}
          onClick={() => go(previous)}
        />
        <Tooltip text={playName} keys="Space">
          <Button
            variant="primary"
            className="ic"
            aria-label={playName}
            onClick={() => set({ playing: !isPlaying, edit: null })}
          >
            <Icon of={isPlaying ? Pause : Play} className="solid" />
          </Button>
        </Tooltip>
        <IconButton
          icon={SkipForward}
          name={t(messages.next)}
          keys="ArrowRight"
          disabled={next === null}
          onClick={() => go(next)}
        />
      </div>
      <Segmented
        label={t(messages.speed)}
        value={speed}
        options={[
          { value: 'hour', label: t(messages.speedHour) },
          { value: 'day', label: t(messages.speedDay) },
          { value: 'week', label: t(messages.speedWeek) },
        ]}
        onChange={(value) => set({ speed: value })}
      />
    </>
  );
}
