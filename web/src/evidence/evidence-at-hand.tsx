import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useContext } from 'preact/hooks';
import type { MeasurementRequest } from '../../../src/assess/sentence.ts';
import type { Measurement } from '../../../src/metrics/index.ts';
import { EvidenceOpener, type OpenEvidence } from '../../../src/report/html/evidence-drawer.tsx';

interface EvidenceAtHandProps {
  /** What the server gave: the measurements anywhere in it need not be asked for again. */
  readonly report: unknown;
  readonly children: ComponentChildren;
}

/** Opens the evidence of figures beneath it from the measurements at hand, where they are among them. */
export function EvidenceAtHand({ report, children }: EvidenceAtHandProps): JSX.Element {
  const open = useContext(EvidenceOpener);
  const openAtHand = useCallback<OpenEvidence>(
    (of, lead, shown) => open?.(findMeasurement(report, toKey(of)) ?? of, lead, shown),
    [open, report],
  );
  return <EvidenceOpener.Provider value={openAtHand}>{children}</EvidenceOpener.Provider>;
}

function findMeasurement(given: unknown, key: string): Measurement | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  if ('inputs' in given && 'metric' in given) {
    const measurement = given as Measurement;
    return toKey(measurement) === key ? measurement : undefined;
  }
  for (const each of Object.values(given)) {
    const found = findMeasurement(each, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toKey({ metric, params, asOf }: MeasurementRequest): string {
  return JSON.stringify([metric, asOf, Object.entries(params).sort()]);
}
