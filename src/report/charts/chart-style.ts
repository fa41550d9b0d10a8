import type { RotationState } from '../../core/index.ts';

/** Colours by what they stand for. A report passes CSS variables, a browser's canvas plain colours. */
export interface ChartPalette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly challenger: string;
  readonly incumbent: string;
  readonly market: string;
  readonly others: readonly string[];
  readonly ahead: string;
  readonly behind: string;
  readonly shade: string;
  readonly quadrants: Readonly<Record<'leading' | 'weakening' | 'lagging' | 'improving', string>>;
  readonly states: Readonly<Record<RotationState, string>>;
}

export interface ChartStyle {
  readonly palette: ChartPalette;
  /** For a column of about 360 pixels instead of 960. */
  readonly isNarrow: boolean;
}

/** Okabe and Ito's colours, which people with colour blindness can tell apart, darkened to 3:1 on paper. */
export const lightPalette: ChartPalette = {
  ink: '#1c1e21',
  muted: '#595e66',
  grid: '#e4e0d8',
  paper: '#fdfcfa',
  challenger: '#0067a8',
  incumbent: '#b84a00',
  market: '#6b7078',
  others: ['#00735a', '#8a4a86', '#7d6200', '#3f6f8f'],
  ahead: '#0067a8',
  behind: '#b84a00',
  shade: '#cfe3f1',
  quadrants: { leading: '#e3f0ea', weakening: '#f6efdc', lagging: '#f7e6dc', improving: '#e3edf6' },
  states: { none: '#8f8d87', early: '#4390c6', confirmed: '#0067a8', extended: '#5b3a8c', failing: '#c24e00' },
};

/** The same names as CSS variables, so that one drawing serves light, dark and paper. */
export const cssPalette: ChartPalette = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  paper: 'var(--paper)',
  challenger: 'var(--challenger)',
  incumbent: 'var(--incumbent)',
  market: 'var(--market)',
  others: ['var(--other-1)', 'var(--other-2)', 'var(--other-3)', 'var(--other-4)'],
  ahead: 'var(--challenger)',
  behind: 'var(--incumbent)',
  shade: 'var(--shade)',
  quadrants: {
    leading: 'var(--leading)',
    weakening: 'var(--weakening)',
    lagging: 'var(--lagging)',
    improving: 'var(--improving)',
  },
  states: {
    none: 'var(--state-none)',
    early: 'var(--state-early)',
    confirmed: 'var(--state-confirmed)',
    extended: 'var(--state-extended)',
    failing: 'var(--state-failing)',
  },
};
