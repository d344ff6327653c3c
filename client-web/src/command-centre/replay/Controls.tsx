import { formatCount } from '../../shared/format/numbers';
import { endOf, SPEEDS, type Span, type Speed } from './playback';
import { t } from './texts';
import type { Playback } from './usePlayback';

interface ControlsProps {
  readonly playback: Playback;
  readonly span: Span;
  /** The figure at this moment, spoken with the time. */
  readonly figure: string;
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** `08:15`, or that the day is over and what came later is in. */
export const timeAt = (position: number, { to }: Span): string =>
  position > to ? t('time.late') : `${two(Math.floor(position / 60))}:${two(Math.floor(position) % 60)}`;

/** Play and pause, how fast, and where: the scrubber goes by minutes with the arrow keys, by half hours with Page Up and Down. */
export function Controls({ playback: { position, playing, speed }, span, figure }: ControlsProps) {
  const end = endOf(span);
  const atEnd = position.value >= end;
  const time = timeAt(position.value, span);
  const toggle = () => {
    if (!playing.value && atEnd) position.value = span.from;
    playing.value = !playing.value;
  };
  const go = (to: number) => {
    playing.value = false;
    position.value = Math.min(end, Math.max(span.from, to));
  };
  return (
    <div class="replay-controls">
      <button type="button" class="primary replay-play" onClick={toggle}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={playing.value ? 'M8 5v14M16 5v14' : 'M8 5l11 7l-11 7z'} /></svg>
        {t(playing.value ? 'pause' : atEnd ? 'again' : 'play')}
      </button>
      <output class="replay-time" aria-hidden="true">{time}</output>
      <input
        class="replay-scrubber"
        type="range"
        min={span.from}
        max={end}
        step={1}
        value={Math.floor(position.value)}
        aria-label={t('scrubber')}
        aria-valuetext={t('time.said', { t: time, n: figure })}
        onInput={({ currentTarget: { value } }) => go(Number(value))}
        onKeyDown={(event) => {
          const step = { PageUp: 30, PageDown: -30 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          go(Math.floor(position.value) + step);
        }}
      />
      <label class="replay-speed">
        <span>{t('speed')}</span>
        <select value={speed.value} onChange={({ currentTarget: { value } }) => { speed.value = SPEEDS.find((each) => `${each}` === value) ?? speed.value; }}>
          {SPEEDS.map((each: Speed) => <option key={each} value={each}>{t('speed.times', { n: formatCount(each) })}</option>)}
        </select>
      </label>
    </div>
  );
}
