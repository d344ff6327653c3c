import { afterEach, describe, expect, test } from 'vitest';
import { parseIndicators, parseProgramIndicators } from '../../shared/api/indicators';
import { language } from '../../shared/i18n/language';
import { sourceWords } from './sourceWords';

afterEach(() => { language.value = 'vi'; });

const program = parseProgramIndicators({
  indicators: ['vneid-level-2', 'health-record-app', 'payment-account'].map((code, index) => ({
    code, number: index + 1, vi: code, en: code, target: 80, comparison: 'over', unit: 'percent',
  })),
});
const from = (sources: readonly (string | undefined)[]) => new Map(parseIndicators({
  items: program.map(({ code }, index) => ({
    code, ...(sources[index] === undefined ? {} : { official: { numerator: 1, denominator: 2, rate: 50, asOf: '2026-10-31', source: sources[index] } }),
  })),
}).map((each) => [each.code, each]));

describe('the sources of the official figures', () => {
  test('are told once for all figures of one source and date', () => {
    expect(sourceWords(program, from(['Công an tỉnh', 'Công an tỉnh', undefined]))).toEqual(['Nguồn: Công an tỉnh, đến 31/10/2026']);
  });

  test('say of which targets they speak when there are several', () => {
    expect(sourceWords(program, from(['Công an tỉnh', 'Sở Y tế', 'Công an tỉnh']))).toEqual([
      'Nguồn chỉ tiêu 1, 3: Công an tỉnh, đến 31/10/2026',
      'Nguồn chỉ tiêu 2: Sở Y tế, đến 31/10/2026',
    ]);
    language.value = 'en';
    expect(sourceWords(program, from(['Công an tỉnh', 'Sở Y tế', undefined]))[0]).toBe('Source of target 1: Công an tỉnh, as of 31/10/2026');
  });

  test('are none while there is no figure', () => {
    expect(sourceWords(program, from([]))).toEqual([]);
  });
});
