import { checkText } from '../claims/index.ts';
import { RotascopeError } from '../core/index.ts';
import { createMarketSource } from './market-source.ts';
import { figureRoutes } from './routes/index.ts';
import type { WorkerReply } from './worker-process.ts';
import { createLocalWorkers, type Job } from './workers.ts';

const workers = createLocalWorkers(createMarketSource(process.argv[2] ?? ''), { checkText, routes: figureRoutes });

process.on('message', async (job: Job) => {
  const reply = await answer(job);
  // Without a server there is nobody to answer.
  process.send?.(reply, undefined, {}, (error) => error && process.exit());
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches all processes: the server lets this one go when the requests at work are answered.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

async function answer(job: Job): Promise<WorkerReply> {
  try {
    if (job.kind === 'check') return { answer: await workers.check(job.asked) };
    return { answer: await workers.answer(job.route, job.asked) };
  } catch (error) {
    if (error instanceof RotascopeError) return { code: error.code, message: error.message };
    return { code: 'unexpected', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
