import type { Theme } from '../theme';
import { isStriped, plainColour, stepColour } from './palette';
import { plainsOn, type Reading } from './reading';
import { t } from './texts';

const ofStep = ({ ramp, steps }: Reading, step: number, theme: Theme): string => stepColour(ramp, step, steps.length, theme);

/** What the colours mean, with numbers; only what is on the map is explained. */
export function Legend({ reading, theme, title }: { readonly reading: Reading; readonly theme: Theme; readonly title: string }) {
  return (
    <div class="legend">
      <ul aria-label={`${t('legend')}: ${title}`}>
        {plainsOn(reading).map((plain) => (
          <li key={plain}>
            <span class={isStriped(plain) ? 'swatch swatch-striped' : 'swatch'} style={{ '--swatch': plainColour(plain, theme), '--swatch-paper': plainColour(plain, 'light') }} />
            {t(plain === 'zero' ? reading.zero : `plain.${plain}`)}
          </li>
        ))}
        {reading.steps.map((words, step) => (
          <li key={words}>
            <span class="swatch" style={{ '--swatch': ofStep(reading, step, theme), '--swatch-paper': ofStep(reading, step, 'light') }} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
