import { checkText, type Document } from '../claims/index.ts';
import { type DayNumber, RotascopeError } from '../core/index.ts';
import type { CheckReply } from './check-process.ts';
import { createMarketSource } from './market-source.ts';
import { createTextChecker } from './text-checker.ts';

const checker = createTextChecker(createMarketSource(process.argv[2] ?? ''), checkText);

process.on('message', async ({ document, asOf }: { document: Document; asOf: DayNumber }) => {
  process.send?.(await answer(document, asOf));
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches both processes: the server lets this one go when the text at work is answered.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

async function answer(document: Document, asOf: DayNumber): Promise<CheckReply> {
  try {
    return { answer: await checker.check(document, asOf) };
  } catch (error) {
    if (error instanceof RotascopeError) return { code: error.code, message: error.message };
    return { code: 'unexpected', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
