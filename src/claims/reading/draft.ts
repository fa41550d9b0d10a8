import type { Statement } from '../statement.ts';

type Keys = 'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo' | 'horizon';

type WithoutCommon<Type> = Type extends Statement ? Omit<Type, Keys> : never;

/** What a rule finds: a statement but for its place, its time and how it is meant. */
export type Draft = WithoutCommon<Statement>;
