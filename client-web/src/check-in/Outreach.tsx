import { language } from '../shared/i18n/language';
import type { FormPart } from './form';
import { Stepper } from './Stepper';
import { program } from './team';
import { t } from './texts';

export function Outreach({ draft, change }: FormPart) {
  const { channel, quantity } = draft;
  const channels = program.value?.outreachChannels ?? [];
  const unit = channels.find(({ code }) => code === channel)?.unit[language.value];
  const label = unit === undefined ? t('outreach.quantity') : t('outreach.quantityOf', { unit });

  return (
    <>
      <fieldset class="section">
        <legend>{t('outreach.title')}</legend>
        <div class="choices">
          {channels.map(({ code, name }) => (
            <label class="choice" key={code}>
              <input
                type="radio"
                name="channel"
                value={code}
                checked={channel === code}
                onChange={() => change({ ...draft, channel: code, quantity: Math.max(1, quantity) })}
              />
              <span>{name[language.value]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <section class="section" aria-label={label}>
        <div class="count-row">
          <label class="count-label" for="quantity">{label}</label>
          <Stepper id="quantity" label={label} large value={quantity} change={(value) => change({ ...draft, quantity: value })} />
        </div>
      </section>
    </>
  );
}
