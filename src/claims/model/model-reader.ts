import { RotascopeError } from '../../core/index.ts';
import type { Document } from '../document.ts';
import type { Statement } from '../statement.ts';
import { askModel } from './ask-model.ts';
import { parseModelAddress } from './model-address.ts';
import { defaultModelLimits, type ModelLimits, type ModelOptions } from './model-options.ts';
import { createPrompt } from './model-prompt.ts';
import { type DropReason, dropReasons, parseProposals } from './parse-proposals.ts';

/** What a model proposes for one text. */
export interface Proposed {
  readonly statements: readonly Statement[];
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Where the text was cut to be sent; absent where it was sent whole. Unit: UTF-16 code units. */
  readonly cutAt?: number;
  /** Why nothing was proposed, in one line. */
  readonly warning?: string;
}

/** Asks a model for the claims of texts. What it says is data: nothing of it is obeyed, fetched or run. */
export interface ModelReader {
  /** Never throws for what the model or its server does. Undefined once it is asked no more, after failures that last. */
  propose(document: Document): Promise<Proposed | undefined>;
}

/** Failures one after another, after which a model is asked no more. */
const mostFailures = 3;

/** Throws where the address, the name or the key of the model cannot be meant. */
export function createModelReader(options: ModelOptions): ModelReader {
  const limits: ModelLimits = { ...defaultModelLimits, ...options.limits };
  const address = parseModelAddress(options.url);
  const key = toKey(options.key);
  const model = options.model.trim();
  if (model === '') throw new RotascopeError('invalid-parameter', '--model needs the name of a model');
  let failures = 0;

  return {
    async propose(document) {
      if (failures >= mostFailures) return undefined;
      try {
        const answer = await askModel(createPrompt(document, limits.textLength), { address, model, key, limits });
        failures = 0;
        const found = parseProposals(answer, document, limits.proposals);
        if (found === undefined)
          return nothing('the model answered without a list of claims; the text was read without it');
        return document.text.length > limits.textLength ? { ...found, cutAt: limits.textLength } : found;
      } catch (error) {
        if (!(error instanceof RotascopeError)) throw error;
        if (failures >= mostFailures) return undefined;
        failures = isLasting(error) ? mostFailures : failures + 1;
        const rest = failures >= mostFailures ? 'the check goes on without it' : 'the text was read without it';
        return nothing(`the model at ${error.message}; ${rest}`);
      }
    },
  };
}

function nothing(warning: string): Proposed {
  return { statements: [], dropped: {}, warning };
}

/** What the next text would meet with as well: nobody there, no right to ask, an address that is refused. */
function isLasting({ code, message }: RotascopeError): boolean {
  return code === 'refused-address' || /nothing answers|no such host|looked up|status (?:401|403|404)$/.test(message);
}

function toKey(key: string | undefined): string | undefined {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return undefined;
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  throw new RotascopeError('invalid-parameter', 'ROTASCOPE_MODEL_KEY holds a character that no key has');
}

/** What became of proposals, for the reader: how many are among the claims, and why the others are not. */
export function describeProposed({ statements, dropped, cutAt, warning }: Proposed, taken: number): string {
  if (warning !== undefined) return warning;
  const reasons = Object.entries(dropped).map(([reason, count]) => `${count} ${dropReasons[reason as DropReason]}`);
  const already = statements.length - taken;
  const all = [...reasons, ...(already === 0 ? [] : [`${already} for a figure that is read already`])];
  const total = statements.length + Object.values(dropped).reduce((sum, count) => sum + count, 0);
  const cut = cutAt === undefined ? '' : ` for the first ${cutAt.toLocaleString('en-US')} characters`;
  return `the model proposed ${total}${cut}: ${taken} taken${all.length === 0 ? '' : `, dropped ${all.join(', ')}`}`;
}
