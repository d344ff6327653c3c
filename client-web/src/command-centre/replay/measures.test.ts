import { describe, expect, test } from 'vitest';
import { measureForMap, measureOfMap } from './measures';

describe('what is watched', () => {
  test.each(['people', 'flagged', 'vneid'])('%s is the same on the map of the running day', (measure) => {
    const onMap = measureForMap(measure);
    expect(onMap).toBeDefined();
    expect(measureOfMap(onMap ?? 'last')).toBe(measure);
  });

  test('has figures that only one of them knows', () => {
    expect(measureForMap('households')).toBeUndefined();
    expect(measureOfMap('target')).toBeUndefined();
    expect(measureOfMap('last')).toBeUndefined();
  });
});
