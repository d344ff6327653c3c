import type { Commune } from '../../shared/api/communes';
import { compareVietnamese } from '../../shared/format/collation';
import type { Reading } from './reading';
import { t } from './texts';

interface ReadingTableProps {
  readonly communes: readonly Commune[];
  readonly reading: Reading;
  readonly what: string;
  onChoose?(code: string): void;
}

/** The map in words, commune by commune: the most first, then by name. */
export function ReadingTable({ communes, reading, what, onChoose }: ReadingTableProps) {
  const figure = (code: string): number => {
    const mark = reading.marks.get(code);
    return mark?.kind === 'step' ? mark.figure : Number.NEGATIVE_INFINITY;
  };
  const rows = [...communes].sort((one, other) => compare(figure(other.code), figure(one.code)) || compareVietnamese(one.name, other.name));
  return (
    <table class="reading">
      <caption class="hidden">{what}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.commune')}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, fullName }) => (
          <tr key={code}>
            <th scope="row">{onChoose ? <button type="button" class="link" onClick={() => onChoose(code)}>{fullName}</button> : fullName}</th>
            <td>{reading.marks.get(code)?.brief}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const compare = (left: number, right: number): number => (left === right ? 0 : left < right ? -1 : 1);
