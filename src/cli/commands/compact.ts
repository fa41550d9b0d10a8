import { findLakeFolder } from '../../data/index.ts';
import { printLines } from '../print.ts';

export async function runCompact(options: { lake?: string }): Promise<void> {
  const folder = findLakeFolder(options.lake);
  const { compactLake } = await import('../../data/import/index.ts');
  const { joined, deleted } = await compactLake(folder, new Date());
  const kinds = Object.entries(joined).filter(([, count]) => count > 0);
  printLines([
    kinds.length === 0
      ? `nothing to join in ${folder}`
      : `joined in ${folder}: ${kinds.map(([kind, count]) => `${count} files of ${kind}`).join(', ')}`,
    `${deleted.length} replaced or unfinished files deleted; those of the last hour stay for readers at work`,
  ]);
}
