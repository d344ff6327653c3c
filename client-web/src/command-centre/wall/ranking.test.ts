import { describe, expect, test } from 'vitest';
import type { Commune } from '../../shared/api/communes';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { mostActive, notRecorded } from './ranking';

const commune = (code: string, name: string) => ({ code, name, fullName: `Xã ${name}` }) as Commune;
const communes = [commune('1', 'Đam Rông 4'), commune('2', 'Di Linh'), commune('3', 'Bảo Thuận'), commune('4', 'Đơn Dương')];
const records = (of: Readonly<Record<string, number>>): ReadonlyMap<string, Totals> =>
  new Map(Object.entries(of).map(([code, checkIns]) => [code, { ...NO_TOTALS, checkIns }]));

describe('on the wall', () => {
  test('the most active communes come first, equal ones in Vietnamese order', () => {
    const active = mostActive(communes, records({ '1': 4, '2': 4, '3': 9, '4': 1 }), 3);
    expect(active.map((each) => each.commune.code)).toEqual(['3', '2', '1']);
  });

  test('a commune without records is not active, also when it is not known at all', () => {
    expect(mostActive(communes, records({ '1': 0 }), 3)).toEqual([]);
  });

  test('communes without records are listed by name, not by figures', () => {
    const states = new Map([['1', 'postponed'], ['4', 'weak-signal']] as const);
    expect(notRecorded(communes, records({ '3': 5 }), states).map(({ code }) => code)).toEqual(['2', '4']);
    expect(notRecorded(communes, records({ '2': 0, '3': 5 })).map(({ code }) => code)).toEqual(['2', '1', '4']);
  });
});
