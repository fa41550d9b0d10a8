// Adds to package-lock.json the optional platform packages that the registry at hand does not serve, so that `npm ci`
// finds the lock complete on every machine. Run it after `npm install` where `npm ci` says "Missing: ... from lock file".
// Such an entry has no integrity hash; npm skips it wherever os, cpu or libc do not match.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = toPlatform(name);
    if (lock.packages[path] !== undefined || platform === undefined || !/^\d/.test(version)) continue;
    lock.packages[path] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'the lock file was complete' : `added ${added.length}: ${added.join(' ')}`);

/** Operating system, processor and C library by the name of a platform package; undefined for any other package. */
function toPlatform(name) {
  const words = (name.split('/')[1] ?? name).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.includes('musl')
    ? { libc: ['musl'] }
    : os === 'linux' && words.includes('gnu')
      ? { libc: ['glibc'] }
      : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
