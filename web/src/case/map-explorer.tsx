import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { rotationMapHeight, toMapReach, toRotationMapChart } from '../../../src/report/charts/rotation-map-chart.ts';
import type { RotationTail, RotationTails } from '../../../src/report/history/rotation-tails.ts';
import { ChartFigure } from '../../../src/report/html/chart-figure.tsx';
import { EvidenceDrawer } from '../../../src/report/html/evidence-drawer.tsx';
import { Said } from '../../../src/report/html/said.tsx';
import { listPlaces, readPlaces, readTails } from '../../../src/report/readings.ts';
import { toSourceLine } from '../../../src/report/sources.ts';
import { ask, toPath } from '../api/ask.ts';
import { tailLengths, useMapChoice } from './use-map-choice.ts';

/** How far back the slider goes, or as far as there are weeks. Unit: weeks. */
const exploredWeeks = 156;

interface MapExplorerProps {
  readonly tails: RotationTails;
  readonly asOf: string;
}

/** The rotation map on any of the last weeks, with its tails. A place rests on prices up to its week alone. */
export function MapExplorer({ tails, asOf }: MapExplorerProps): JSX.Element {
  const { paths, failure, isComplete } = usePaths(tails, asOf);
  const weeks = useMemo(() => listWeeks(paths), [paths]);
  const { asked, length, chooseWeek, chooseLength } = useMapChoice();
  const latest = weeks.length - 1;
  const found = asked === undefined ? latest : weeks.indexOf(asked);
  const index = found < 0 ? latest : found;
  const week = weeks[index] ?? '';
  const drawing = useMemo(() => {
    const shown = { tails: paths.map((tail) => cutTail(tail, week, length)).filter(({ points }) => points.length > 0) };
    const reach = toMapReach(paths);
    return {
      id: `rotation-map-${week}`,
      toOption: (style: Parameters<typeof toRotationMapChart>[1]) => toRotationMapChart(shown, style, reach),
      heightOf: ({ isNarrow }: { readonly isNarrow: boolean }) => rotationMapHeight[isNarrow ? 'narrow' : 'wide'],
    };
  }, [paths, week, length]);
  const isLatest = index === latest;
  const reading = isLatest ? readTails(tails) : [readPlaces(paths, week)];
  return (
    <section>
      <h2 class="section-title">Rotation map</h2>
      <p class="reading">
        <Said sentence={reading} />
      </p>
      {weeks.length > 0 && (
        <>
          <div class="slider">
            <label>
              Week to <output class="nowrap">{week}</output>
              <input
                type="range"
                min={0}
                max={latest}
                value={index}
                aria-valuetext={`week to ${week}`}
                onInput={(event) => {
                  const to = Number(event.currentTarget.value);
                  chooseWeek(to === latest ? undefined : weeks[to]);
                }}
              />
            </label>
            <label>
              Tail{' '}
              <select value={length} onChange={(event) => chooseLength(Number(event.currentTarget.value))}>
                {tailLengths.map((count) => (
                  <option key={count} value={count}>
                    {count === 1 ? 'no tail' : `${count} weeks`}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ChartFigure
            drawing={drawing}
            figures={listPlaces(paths, week)}
            label={`Rotation map in the week to ${week}, with tails of ${length} weeks. ${readPlaces(paths, week)}`}
            legend={`A dot a week; the large mark is the week chosen. Benchmark: ${tails.benchmark}.`}
            source={toSourceLine(tails.tails.map(({ measurement }) => measurement))}
          />
        </>
      )}
      {failure !== '' && <p role="alert">{failure}</p>}
      {found < 0 && isComplete && (
        <p role="alert">The map has no week to {asked?.slice(0, 40)}: this is the latest one.</p>
      )}
      {tails.left.length > 0 && (
        <details class="aside">
          <summary>Not on the map: {tails.left.length}, and why</summary>
          <ul class="plain">
            {tails.left.map(({ label, reason }) => (
              <li key={label}>
                {label} ({reason})
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="aside">
        {tails.tails.map(({ label, measurement }) => (
          <EvidenceDrawer key={label} measurement={measurement} lead={label} />
        ))}
      </div>
    </section>
  );
}

/** The tails as far back as the slider goes: those of the report until the longer ones have come. */
function usePaths(
  { tails }: RotationTails,
  asOf: string,
): { readonly paths: readonly RotationTail[]; readonly failure: string; readonly isComplete: boolean } {
  const [longer, setLonger] = useState<{ readonly of: typeof tails; readonly paths: typeof tails }>();
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    setFailure('');
    Promise.all(tails.map((tail) => readLonger(tail, asOf, controller.signal))).then(
      (paths) => setLonger({ of: tails, paths }),
      (error: unknown) => {
        if (!controller.signal.aborted) setFailure(`Earlier weeks could not be read: ${String(error)}`);
      },
    );
    return () => controller.abort();
  }, [tails, asOf]);
  const isComplete = longer?.of === tails;
  return { paths: isComplete ? longer.paths : tails, failure, isComplete };
}

async function readLonger(tail: RotationTail, asOf: string, signal: AbortSignal): Promise<RotationTail> {
  const params = { ...tail.measurement.params, tail: exploredWeeks, asOf } as Record<string, string | number>;
  const measurement = await ask<RotationTail['measurement']>(toPath('/v1/metrics/rotation-map', params), { signal });
  return { ...tail, points: (measurement.points ?? tail.points) as RotationTail['points'] };
}

function listWeeks(paths: readonly RotationTail[]): string[] {
  return [...new Set(paths.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
}

/** A tail that ends in a week; empty where it has no point in it. */
function cutTail(tail: RotationTail, week: string, length: number): RotationTail {
  const end = tail.points.findIndex(({ date }) => date === week);
  return { ...tail, points: end < 0 ? [] : tail.points.slice(Math.max(0, end + 1 - length), end + 1) };
}
