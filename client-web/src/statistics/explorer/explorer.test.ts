import { describe, expect, test } from 'vitest';
import { parseStatistics } from '../../shared/api/statistics';
import { formersToChoose, inCommune } from './formers';
import { spanOf } from './periods';
import { mainMeasure, measuresOf, nameOf, sorted } from './table';
import { questionOfMap } from './map/question';
import { readAnswer } from './map/reading';
import { firstLook, firstView, fromAddress, lookFrom, toAddress } from './view';

describe('the address', () => {
  test('holds the question', () => {
    const view = { ...firstView('2026-11-27'), groupBy: ['commune', 'activity'] as const, kind: 'business', work: 'regular', organisation: 'youth-union', area: 'border', formerProvince: 'Đắk Nông', formerCommune: "Đạ M'Rông, Đam Rông" };
    expect(fromAddress(toAddress(view), '2027-02-01')).toEqual(view);
  });
  test('names what it asks for always in the same order', () => {
    const view = { ...firstView('2026-11-27'), formerCommune: 'h', formerProvince: 'a', area: 'b', organisation: 'c', work: 'd', activity: 'e', kind: 'f', commune: 'g' };
    expect(toAddress(view)).toBe('from=2026-01-01&to=2026-11-27&groupBy=commune&commune=g&kind=f&activity=e&work=d&organisation=c&area=b&formerProvince=a&formerCommune=h');
  });
  test('that names nothing asks for this year by commune', () => {
    expect(fromAddress(undefined, '2026-11-27')).toEqual({ from: '2026-01-01', to: '2026-11-27', groupBy: ['commune'], commune: '', kind: '', activity: '', work: '', organisation: '', area: '', formerProvince: '', formerCommune: '' });
  });
  test('holds how the answer is looked at, too', () => {
    const look = { by: 'households', trusted: true, map: 'geographic' } as const;
    expect(lookFrom(toAddress(firstView('2026-11-27'), look))).toEqual(look);
    expect(lookFrom(toAddress(firstView('2026-11-27')))).toEqual(firstLook);
    expect(lookFrom('sort=colour&map=globe')).toEqual(firstLook);
  });
  test('with nonsense in it is read as far as it makes sense', () => {
    expect(fromAddress('from=yesterday&groupBy=colour,team', '2026-11-27')).toMatchObject({ from: '2026-01-01', groupBy: ['team'] });
  });
});

describe('former communes', () => {
  const view = firstView('2026-11-27');
  const known = [{ communeCode: '1', name: 'Xã Tà Nung' }, { communeCode: '1', name: 'Xã Đạ Sar' }, { communeCode: '2', name: 'Xã Tà Nung' }, { communeCode: '2', name: 'Phường 8' }];
  test('to choose among are those of the chosen commune, else all, each once', () => {
    const choose = (part: Partial<typeof view>, among = known) => formersToChoose(among, { ...view, ...part }).map(({ name, communes }) => `${name} ${communes}`);
    expect(choose({})).toEqual(['Phường 8 1', 'Xã Đạ Sar 1', 'Xã Tà Nung 2']);
    expect(choose({ commune: '2' })).toEqual(['Phường 8 1', 'Xã Tà Nung 1']);
    expect(choose({ formerCommune: 'Xã xưa' }, [])).toEqual(['Xã xưa 0']);
  });
  test('that another commune was not made of are dropped with it', () => {
    expect(inCommune(known, { ...view, formerCommune: 'Xã Tà Nung' }, '2')).toEqual({ commune: '2' });
    expect(inCommune(known, { ...view, formerCommune: 'Phường 8' }, '1')).toEqual({ commune: '1', formerCommune: '' });
    expect(inCommune(known, { ...view, formerCommune: 'Phường 8' }, '')).toEqual({ commune: '' });
  });
});

describe('periods', () => {
  test.each([
    ['week', '2026-11-27', '2026-11-23'],
    ['week', '2026-11-29', '2026-11-23'],
    ['month', '2026-11-27', '2026-11-01'],
    ['quarter', '2026-11-27', '2026-10-01'],
    ['reportingQuarter', '2026-11-27', '2026-09-15'],
    ['reportingQuarter', '2026-12-14', '2026-09-15'],
    ['reportingQuarter', '2026-12-15', '2026-12-15'],
    ['reportingQuarter', '2027-01-03', '2026-12-15'],
    ['year', '2026-11-27', '2026-01-01'],
  ] as const)('%s of %s begins on %s', (period, today, from) => {
    expect(spanOf(period, today)).toEqual({ from, to: today });
  });
});

describe('the table', () => {
  const figures = { checkIns: 1, households: 1, businesses: 0, people: 3, staff: 2, done: 4, pending: 0 };
  const row = (commune: string, people: number, trusted: number) => ({ ...figures, commune, people, trusted: { ...figures, people: trusted } });
  const page = parseStatistics(['commune'])({
    asOf: '2026-11-27T09:00:00+07:00', proof: 'A', rows: 3, total: figures, totalTrusted: figures, next: null,
    items: [row('1', 5, 1), row('2', 9, 2), row('3', 9, 9)],
    names: { commune: { 1: 'Xã Đạ Tẻh 10', 2: 'Xã Đạ Tẻh 2', 3: 'Xã Dran' } },
  });
  const names = (rows: readonly { keys: readonly string[] }[]) => rows.map(({ keys }) => keys[0]);
  test('is sorted by figures, then by names as Vietnamese are', () => {
    expect(names(sorted(page, 'people', false))).toEqual(['3', '2', '1']);
    expect(names(sorted(page, 'people', true))).toEqual(['3', '2', '1']);
    expect(names(sorted(page, 'name', false))).toEqual(['3', '2', '1']);
    expect(page.items.map((each) => nameOf(page, each, 0))[2]).toBe('Xã Dran');
  });
  test('of results has what was managed and nothing else', () => {
    const results = { ...figures, checkIns: undefined, households: undefined, businesses: undefined, people: undefined, staff: undefined };
    expect(measuresOf(results)).toEqual(['done', 'pending']);
    expect(mainMeasure(results)).toBe('done');
  });
});

describe('the map', () => {
  const view = firstView('2026-11-27');
  const commune = (code: string, formerProvince: string) => ({ code, type: 'Xã', name: code, fullName: `Xã ${code}`, lat: 11, lon: 108, areaKm2: 9, formerProvince });
  const communes = [commune('1', 'Lâm Đồng'), commune('2', 'Đắk Nông'), commune('3', 'Đắk Nông')];
  const answer = (key: string, figures: Readonly<Record<string, number>>) => {
    const of = (people: number) => ({ checkIns: 1, households: 1, businesses: 0, people, staff: 1, done: 0, pending: 0 });
    const items = Object.entries(figures).map(([name, people]) => ({ ...of(people), [key]: name, trusted: of(people - 1) }));
    return parseStatistics([key as 'commune'])({ asOf: '', proof: '', rows: items.length, total: of(9), totalTrusted: of(8), next: null, items, names: {} });
  };
  test('is of places, one figure each, with the same days and filters', () => {
    expect(questionOfMap({ ...view, groupBy: ['activity', 'commune'], area: 'border' })).toEqual({ ...view, area: 'border' });
    expect(questionOfMap({ ...view, groupBy: ['formerProvince', 'month'] })).toEqual({ ...view, groupBy: ['formerProvince'] });
    expect(questionOfMap({ ...view, groupBy: ['month'] })).toBeUndefined();
    expect(questionOfMap({ ...view, commune: '24805' })).toBeUndefined();
  });
  test('says what the table says, also without records to check', () => {
    const page = answer('commune', { 1: 40, 3: 3 });
    const marks = (trusted: boolean) => communes.map(({ code }) => readAnswer(communes, page, view, 'people', trusted).marks.get(code)?.words);
    expect(marks(false)).toEqual(['Xã 1: 40', 'Xã 2: 0', 'Xã 3: 3']);
    expect(marks(true)).toEqual(['Xã 1: 39', 'Xã 2: 0', 'Xã 3: 2']);
  });
  test('by province before the merger has one colour for all communes of it', () => {
    const reading = readAnswer(communes, answer('formerProvince', { 'Lâm Đồng': 50, 'Đắk Nông': 7 }), { ...view, groupBy: ['formerProvince'] }, 'people', false);
    expect(reading.marks.get('2')).toMatchObject({ kind: 'step', figure: 7, words: 'Xã 2 (địa bàn Đắk Nông): 7' });
    expect(reading.marks.get('3')).toMatchObject({ step: 0 });
    expect(reading.steps).toEqual(['Đắk Nông: 7', 'Lâm Đồng: 50']);
  });
});
