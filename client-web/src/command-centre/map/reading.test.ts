import { afterEach, describe, expect, test } from 'vitest';
import type { Ring } from '../../shared/api/boundaries';
import type { Commune } from '../../shared/api/communes';
import type { Totals } from '../../shared/api/totals';
import { language } from '../../shared/i18n/language';
import { totalsOf } from '../../shared/live/testData';
import { fitLabel, shortName, tileNames } from './labels';
import { classOf, ladder } from './ladder';
import { readMap, type MapFigures } from './measures';
import { contrast, inkOn, luminance, plainColour, stepColour } from './palette';
import { clearance, polygonsOf } from './polygons';
import { faceOf, plainsOn } from './reading';
import { conditionsOf, sharesOf } from './shares';

afterEach(() => { language.value = 'vi'; });

const communes: readonly Commune[] = ['1', '2', '3', '4'].map((code) => ({ code, type: 'Xã', name: code, fullName: `Xã ${code}`, lat: 11, lon: 108, areaKm2: 9 }));
const AT = new Date('2026-11-22T03:00:00Z');

const figuresOf = (totals: Readonly<Record<string, Partial<Totals>>>, more: Partial<MapFigures> = {}): MapFigures => ({
  date: '2026-11-22',
  at: AT,
  totals: new Map(Object.entries(totals).map(([code, some]) => [code, { ...totalsOf(some.people ?? 0), ...some }])),
  targets: new Map(),
  conditions: new Map(),
  ...more,
});

describe('the classes of a map', () => {
  test('begin at numbers people count in and hold the largest figure', () => {
    expect(ladder(730)).toEqual([1, 20, 50, 100, 200, 500]);
    expect(ladder(3)).toEqual([1, 2]);
    expect(ladder(0)).toEqual([]);
  });

  test('change only when the largest figure passes the next step', () => {
    expect(ladder(999)).toEqual(ladder(500));
    expect(ladder(1000)).not.toEqual(ladder(999));
  });

  test('take in every figure from their start to the next', () => {
    const starts = ladder(730);
    expect([0, 1, 19, 20, 499, 500, 730].map((figure) => classOf(figure, starts))).toEqual([-1, 0, 0, 1, 4, 5, 5]);
  });
});

describe('what a map says', () => {
  test('names each class by its numbers and each commune by its own', () => {
    const reading = readMap(communes, 'people', figuresOf({ 1: { people: 730 }, 2: { people: 12 } }));
    expect(reading.steps).toEqual(['1–19', '20–49', '50–99', '100–199', '200–499', 'Từ 500 trở lên']);
    expect(reading.marks.get('1')).toMatchObject({ kind: 'step', step: 5, words: '730\u00a0lượt\u00a0người được hướng dẫn' });
    expect(reading.marks.get('3')).toMatchObject({ kind: 'zero', words: 'Chưa có ghi nhận' });
  });

  test('is grey and not late where the signal is weak, until there is a record', () => {
    const conditions = new Map([['1', 'weak'], ['2', 'weak']] as const);
    const reading = readMap(communes, 'people', figuresOf({ 1: { people: 4 } }, { conditions }));
    expect(reading.marks.get('1')?.kind).toBe('step');
    expect(reading.marks.get('2')).toMatchObject({ kind: 'weak', words: 'Vùng sóng yếu: số liệu có thể về muộn' });
    expect(plainsOn(reading)).toEqual(['zero', 'weak']);
  });

  test('tells no share where no target was given, and rounds no share up', () => {
    const targets = new Map([['1', { reached: 999, target: 1000 }], ['2', { reached: 1000, target: 1000 }], ['3', { reached: 5, target: 0 }]]);
    const reading = readMap(communes, 'target', figuresOf({}, { targets }));
    expect(reading.marks.get('1')).toMatchObject({ step: 3, words: '99% chỉ tiêu (999/1.000)' });
    expect(reading.marks.get('2')).toMatchObject({ step: 4 });
    expect(reading.marks.get('3')?.kind).toBe('missing');
    expect(reading.marks.get('4')?.words).toBe('Chưa giao chỉ tiêu');
  });

  test('counts the minutes since the last record', () => {
    const ago = (minutes: number) => ({ checkIns: 1, lastAt: new Date(AT.getTime() - minutes * 60_000) });
    const reading = readMap(communes, 'last', figuresOf({ 1: ago(0), 2: ago(15), 3: ago(125) }));
    expect(['1', '2', '3', '4'].map((code) => reading.marks.get(code)).map((mark) => (mark?.kind === 'step' ? mark.step : mark?.kind))).toEqual([4, 3, 0, 'zero']);
  });

  test('tells a commune without this activity from one without records', () => {
    language.value = 'en';
    const reading = readMap(communes, 'activity/vneid', figuresOf({ 1: { people: 3, results: { vneid: 2 } }, 2: { people: 3 } }));
    expect(['1', '2', '3'].map((code) => reading.marks.get(code)?.words)).toEqual(['2 done', 'None of this activity yet', 'No record yet']);
  });

  test('uses words of its own for records to check', () => {
    const reading = readMap(communes, 'check', figuresOf({ 1: { checkIns: 5, flagged: 2 }, 2: { checkIns: 5 } }));
    expect(reading.ramp).toBe('check');
    expect(reading.marks.get('2')?.words).toBe('Không có phiếu cần kiểm tra');
  });
});

describe('what is known beside the figures', () => {
  test('is the broadest target of each commune and how far it is', () => {
    const given = [
      { communeCode: '1', measure: 'vneid', value: 50 },
      { communeCode: '1', measure: 'people', value: 200 },
      { communeCode: '2', measure: 'vneid', value: 10 },
      { communeCode: '3', measure: 'checkIns', value: 4 },
    ];
    const shares = sharesOf(given, new Map([['1', totalsOf(100)], ['2', { ...totalsOf(9), results: { vneid: 3 } }]]));
    expect(Object.fromEntries(shares)).toEqual({
      1: { reached: 100, target: 200 },
      2: { reached: 3, target: 10 },
      3: { reached: 0, target: 4 },
    });
  });

  test('is what a commune without records is excused by', () => {
    const states = (['weak-signal', 'quiet', 'postponed', 'out-of-scope'] as const).map((state, index) => ({ communeCode: `${index + 1}`, state }));
    expect(Object.fromEntries(conditionsOf(states))).toEqual({ 1: 'weak', 3: 'postponed', 4: 'outside' });
  });
});

describe('the colours', () => {
  for (const theme of ['dark', 'light'] as const) {
    for (const ramp of ['figure', 'check'] as const) {
      test(`of ${ramp} on ${theme} go one way in lightness, so that every eye tells them apart`, () => {
        const lights = [0, 1, 2, 3, 4, 5].map((step) => luminance(stepColour(ramp, step, 6, theme)));
        const order = [...lights].sort((one, other) => (theme === 'dark' ? one - other : other - one));
        expect(lights).toEqual(order);
        expect(Math.min(...lights.slice(1).map((light, index) => Math.abs(light - (lights[index] ?? 0))))).toBeGreaterThan(0.015);
      });

      test(`of ${ramp} on ${theme} carry a name that can be read`, () => {
        for (let step = 0; step < 6; step++) {
          const colour = stepColour(ramp, step, 6, theme);
          expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
        }
      });
    }

    test(`of what has no figure on ${theme} carry a name too`, () => {
      for (const plain of ['zero', 'missing', 'weak', 'postponed', 'outside'] as const) {
        const colour = plainColour(plain, theme);
        expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
      }
    });
  }

  test('of two classes are the ends of the ramp', () => {
    expect(stepColour('figure', 0, 2, 'light')).toBe(stepColour('figure', 0, 6, 'light'));
    expect(stepColour('figure', 1, 2, 'light')).toBe(stepColour('figure', 5, 6, 'light'));
  });

  test('of a commune the reading does not know are those of a missing figure', () => {
    const reading = readMap(communes, 'people', figuresOf({}));
    expect(faceOf(undefined, reading, 'light')).toMatchObject({ striped: true });
  });
});

describe('names on tiles', () => {
  const widthOf = (text: string) => text.length / 2;

  test('keep the type of wards and of the special zone', () => {
    expect(shortName({ type: 'Phường', name: '1 Bảo Lộc' })).toBe('P. 1 Bảo Lộc');
    expect(shortName({ type: 'Đặc khu', name: 'Phú Quý' })).toBe('ĐK. Phú Quý');
    expect(shortName({ type: 'Xã', name: "D'Ran" })).toBe("D'Ran");
  });

  test('leave out the city where the ward is told without it', () => {
    const wards = [['1', 'Phường', 'Xuân Trường - Đà Lạt'], ['2', 'Phường', 'Cam Ly - Đà Lạt'], ['3', 'Xã', 'Cam Ly'], ['4', 'Phường', '1 Bảo Lộc']] as const;
    const names = tileNames(wards.map(([code, type, name]) => ({ code, type, name })));
    expect([...names.values()]).toEqual(['P. Xuân Trường', 'P. Cam Ly\u00a0- Đà Lạt', 'Cam Ly', 'P. 1 Bảo Lộc']);
  });

  test('break where the letters stay largest', () => {
    expect(fitLabel('Đinh Văn Lâm Hà', widthOf).lines).toEqual(['Đinh Văn', 'Lâm Hà']);
    expect(fitLabel('Di Linh', widthOf).lines).toEqual(['Di Linh']);
    expect(fitLabel('P. Xuân Hương\u00a0- Đà Lạt', widthOf).lines).toEqual(['P. Xuân', 'Hương\u00a0-', 'Đà Lạt']);
    expect(fitLabel("D'Ran", widthOf).lines).toEqual(["D'Ran"]);
  });
});

describe('lines of a boundary file', () => {
  const square = (x: number, y: number, size: number): Ring => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];

  test('become areas with their holes, islands in holes included, in any order', () => {
    const [outer, hole, island, apart] = [square(0, 0, 10), square(2, 2, 6), square(4, 4, 1), square(20, 0, 3)];
    expect(polygonsOf([island, hole, apart, outer])).toEqual([[island], [apart], [outer, hole]]);
  });

  test('leave a name as much room as the nearest of them', () => {
    expect(clearance([3, 5], [square(0, 0, 10)])).toBe(3);
  });
});
