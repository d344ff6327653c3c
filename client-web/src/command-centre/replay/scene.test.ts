import { describe, expect, test } from 'vitest';
import { AFTER_THE_DAY, type Replay } from '../../shared/api/replay';
import { endOf, spanOf } from './playback';
import { sceneOf } from './scene';

const replay: Replay = {
  date: '2026-11-22',
  measure: 'people',
  communeCode: undefined,
  places: ['1', '2'],
  steps: [{ minute: 480, place: 0, amount: 4 }, { minute: 500, place: 1, amount: 30 }, { minute: AFTER_THE_DAY, place: 0, amount: 6 }],
};
const communes = replay.places.map((code) => ({ code, type: 'Xã', name: code, fullName: `Xã ${code}`, lat: 11, lon: 108, areaKm2: 9 }));
const span = spanOf(replay);

describe('the film of a figure', () => {
  const film = sceneOf({ kind: 'figure', replay }, span, new Map());

  test('moves with the minute, while what came late and the classes of its map stay', () => {
    const [early, end] = [film(490), film(endOf(span))];
    expect([early.figure, early.begun, early.cell('2'), early.late]).toEqual(['4', 1, '0', 6]);
    expect([end.figure, end.begun, end.cell('2'), end.late]).toEqual(['40', 2, '30', 6]);
    expect(early.map(communes).steps).toEqual(end.map(communes).steps);
  });

  test('has nothing late where nothing came after the day', () => {
    const during = { ...replay, steps: replay.steps.slice(0, 2) };
    expect(sceneOf({ kind: 'figure', replay: during }, spanOf(during), new Map())(490).late).toBeUndefined();
  });
});
