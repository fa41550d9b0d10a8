import type { JSX } from 'preact';
import type { BreakOrBlip, StructureGround } from '../../assess/index.ts';
import { toKeyFigure } from '../structure-readings.ts';
import { drawAfter, drawBreaks, drawCycle, drawForecast, drawRegime } from './break-charts.tsx';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { Prose } from './prose.tsx';
import { Said } from './said.tsx';

interface Part {
  readonly title: string;
  readonly metrics: readonly string[];
  readonly toChart: (grounds: readonly StructureGround[]) => JSX.Element | null;
  /** Whether its chart stands beside its grounds. */
  readonly isSplit?: true;
}

const parts: readonly Part[] = [
  {
    title: 'Has the mean lead changed?',
    metrics: ['structural-break-test', 'mean-breaks', 'chow-test'],
    toChart: drawBreaks,
  },
  {
    title: 'Which of two regimes rules?',
    metrics: ['markov-regime', 'change-points', 'online-change-points'],
    toChart: drawRegime,
  },
  { title: 'Where in its cycle is the lead?', metrics: ['leadership-cycles'], toChart: drawCycle },
  {
    title: 'What came after months like this one?',
    metrics: ['lead-base-rate', 'analogue-windows'],
    toChart: drawAfter,
    isSplit: true,
  },
  { title: 'What is a forecast worth?', metrics: ['lead-probability'], toChart: drawForecast, isSplit: true },
];

const named = parts.flatMap(({ metrics }) => metrics);

/** Whether the lead is a lasting break or a passing one: the answer, and its grounds with their charts. */
export function BreakSection({ breakOrBlip }: { readonly breakOrBlip: BreakOrBlip }): JSX.Element {
  const grounds = breakOrBlip.grounds.filter(({ lacking }) => lacking.length === 0);
  const others = grounds.filter(({ measurement }) => !named.includes(measurement.metric));
  return (
    <section>
      <h2 class="section-title">Break or blip?</h2>
      <p class="summary">
        <Said sentence={breakOrBlip.answerParts} />
      </p>
      {parts.map((part) => (
        <PartSection
          key={part.title}
          part={part}
          grounds={grounds.filter(({ measurement }) => part.metrics.includes(measurement.metric))}
        />
      ))}
      {others.length > 0 && (
        <div class="part">
          <h3>Also measured</h3>
          <Grounds grounds={others} />
        </div>
      )}
    </section>
  );
}

interface PartProps {
  readonly part: Part;
  readonly grounds: readonly StructureGround[];
}

function PartSection({ part: { title, toChart, isSplit }, grounds }: PartProps): JSX.Element | null {
  if (grounds.length === 0) return null;
  const chart = toChart(grounds);
  return (
    <div class="part">
      <h3>{title}</h3>
      <div class={isSplit && chart !== null ? 'split' : ''}>
        <Grounds grounds={grounds} />
        {chart}
      </div>
    </div>
  );
}

/** Each ground with its figure, what it says, and how it was measured. */
function Grounds({ grounds }: { readonly grounds: readonly StructureGround[] }): JSX.Element {
  return (
    <ul class="grounds">
      {grounds.map(({ name, sentenceParts, measurement }) => (
        <li key={name}>
          <span class={measurement.value === null ? 'figure none' : 'figure'}>
            <Said sentence={[toKeyFigure(measurement)]} />
          </span>
          <div>
            <strong>
              <Prose text={`${name}.`} />
            </strong>{' '}
            <Said sentence={sentenceParts} />
            <EvidenceDrawer measurement={measurement} />
          </div>
        </li>
      ))}
    </ul>
  );
}
