/**
 * Processor time that this process has used. Unit: milliseconds. Bounds on hostile input are put on it and not on the
 * clock, which goes on while other processes run.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
