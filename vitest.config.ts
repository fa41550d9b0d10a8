import { defineConfig } from 'vitest/config';

const shared = {
  include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
  setupFiles: ['test/no-network.ts'],
  isolate: false,
  sequence: { shuffle: true },
  testTimeout: 60_000,
};

/** Whatever lake the machine has, tests have none but their own. */
const noLake = '/nonexistent/rotascope-lake';

/** Everything runs in random order in two time zones a day apart. */
export default defineConfig({
  test: {
    projects: ['UTC', 'Pacific/Auckland'].map((zone) => ({
      test: { ...shared, name: zone, env: { TZ: zone, ROTASCOPE_LAKE: noLake } },
    })),
  },
});
