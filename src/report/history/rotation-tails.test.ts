import { expect, test } from 'vitest';
import { toPlainText } from '../../assess/sentence.ts';
import { parseIsoDate } from '../../core/index.ts';
import { measure } from '../../metrics/index.ts';
import { listPlaces } from '../readings.ts';
import { renderReport, store } from '../report-fixture.ts';

test('a place on the map is what is measured as of its week', () => {
  const { tails } = renderReport('2026-01-22').history.tails;
  const weeks = tails[0]?.points.map(({ date }) => date) ?? [];
  expect(weeks.length).toBeGreaterThan(10);
  for (const week of [weeks.at(-1), weeks.at(-2), weeks[0]] as string[]) {
    const places = listPlaces(tails, week);
    expect(places.length).toBe(tails.length);
    for (const place of places) {
      const figures = place.flatMap((part) => (typeof part === 'object' && 'of' in part ? [part] : []));
      expect(figures.map(({ output }) => output)).toEqual(['value', 'momentum']);
      for (const { text, of, output } of figures) {
        const { value, details } = measure(store, of.metric, of.params, parseIsoDate(of.asOf));
        expect(details.week).toBe(week);
        expect(Number(output === 'value' ? value : details.momentum).toFixed(2), toPlainText(place)).toBe(text);
      }
    }
  }
});
