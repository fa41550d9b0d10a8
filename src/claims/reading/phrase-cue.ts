import type { Span } from '../document.ts';
import type { CueMark } from './marks.ts';

/** A phrase that a rule has found by itself, as a cue of a class of words, or of none. */
export function toPhraseCue({ start, end }: Span, text: string, name?: string, { isVerb = false } = {}): CueMark {
  return {
    type: 'cue',
    start,
    end,
    text,
    classes: new Set(name === undefined ? [] : [name]),
    verbClasses: new Set(),
    isVerb,
  };
}
