import { Component } from 'preact';
import type { Commune } from '../../shared/api/communes';
import type { Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatMoment } from '../../shared/format/times';
import { language, type Language } from '../../shared/i18n/language';
import { t } from '../texts';

interface RowProps {
  readonly commune: Commune;
  readonly totals: Totals;
  readonly revision: number;
  readonly date: string;
  /** What the map says of the commune, where no column does. */
  readonly said: string | undefined;
  readonly choose: ((code: string) => void) | undefined;
}

/** Drawn again only when its own figures moved: frames come four times a second and mostly touch few rows. */
export class CommuneTableRow extends Component<RowProps> {
  #drawnIn: Language | undefined;

  override shouldComponentUpdate(next: RowProps): boolean {
    return next.totals !== this.props.totals || next.commune !== this.props.commune || next.said !== this.props.said || this.#drawnIn !== language.peek();
  }

  override render({ commune, totals, revision, date, said, choose }: RowProps) {
    this.#drawnIn = language.value;
    return (
      <tr class={totals.checkIns > 0 ? `row ${pulse(revision)}` : `row row-quiet ${pulse(revision)}`}>
        <th scope="row" class="column-name">
          {choose ? <button type="button" class="commune-link" onClick={() => choose(commune.code)}>{commune.fullName}</button> : commune.fullName}
        </th>
        <td class="column-people">{formatCount(totals.people)}</td>
        <td class="column-households">{formatCount(totals.households)}</td>
        <td class="column-records">{formatCount(totals.checkIns)}</td>
        <td class="column-teams">{formatCount(totals.teamsReporting)}</td>
        <td>{totals.lastAt ? formatMoment(totals.lastAt, date) : t('table.never')}</td>
        {said !== undefined && <td class="column-said">{said}</td>}
      </tr>
    );
  }
}

/** Two animations that look the same take turns, so that each change starts one anew. */
function pulse(revision: number): string {
  if (revision === 0) return '';
  return revision % 2 === 0 ? 'pulse-even' : 'pulse-odd';
}
