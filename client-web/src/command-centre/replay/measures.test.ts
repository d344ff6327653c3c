import { describe, expect, test } from 'vitest';
import { choicesFor, measureForMap, measureOfMap } from './measures';

describe('what is watched', () => {
  test.each(['people', 'flagged', 'target', 'last', 'vneid'])('%s is the same on the map of the running day', (measure) => {
    const onMap = measureForMap(measure);
    expect(onMap).toBeDefined();
    expect(measureOfMap(onMap ?? 'last')).toBe(measure);
  });

  test('has figures that the map of the running day does not know', () => {
    expect(measureForMap('households')).toBeUndefined();
  });

  test('has no share of targets for the teams of one commune, which were given none for the day', () => {
    expect(choicesFor(undefined)).toContain('target');
    expect(choicesFor('24805')).not.toContain('target');
    expect(choicesFor('24805')).toContain('last');
  });
});
