import { defineConfig } from 'vitest/config'

// When a test or its hook is taken to hang: tools are built beside the tests, and nothing here measures time.
const patient = { testTimeout: 120_000, hookTimeout: 120_000 }

// Keeps every error that the product makes under test: docs/error-messages.md is made of them.
const watched = { setupFiles: ['tests/support/messages/watch-failures.ts'] }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,tests/support,services,scripts,bench}/**/*.test.ts', 'tests/cluster/*.test.ts'],
          ...patient,
          ...watched,
        },
      },
      {
        test: {
          // The scenarios of the GitOps stories once more, through GitHub's API instead of git.
          name: 'api',
          include: ['src/gitops/{bump,bump-*,rollback*,odd-file-names}.test.ts'],
          ...patient,
          ...watched,
          env: { SLIPWAY_TEST_TRANSPORT: 'api' },
        },
      },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...patient, ...watched } },
      { test: { name: 'platform', include: ['tests/platform/**/*.test.ts'], ...patient } },
      { test: { name: 'drill', include: ['tests/drill/**/*.test.ts'], ...patient } },
      { test: { name: 'terraform', include: ['tests/terraform/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...watched,
          globalSetup: ['tests/support/fresh-bundles.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Something goes wrong on purpose: a sample of what can, all of it with SLIPWAY_FAULTS=all.
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-bundles.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Whole workflows under act: each test is one run or more, of several jobs each.
          name: 'workflows',
          include: ['tests/workflows/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-bundles.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'cluster',
          include: ['tests/cluster/scenarios/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-bundles.ts', 'tests/cluster/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // Several applications side by side in a file; one file after the other, since one of them restarts Argo CD.
          name: 'cluster-soak',
          include: ['tests/cluster/soak/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-bundles.ts', 'tests/cluster/global-setup.ts'],
          fileParallelism: false,
          maxConcurrency: 6,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // What is long in itself, and needs no repetition: twenty of a kind, and the comparison with `argocd app wait`.
          name: 'cluster-once',
          include: ['tests/cluster/once/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-bundles.ts', 'tests/cluster/global-setup.ts'],
          fileParallelism: false,
          maxConcurrency: 4,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // Starts and stops clusters itself, and needs that none is up.
          name: 'cluster-life',
          include: ['tests/cluster/life/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
        },
      },
      { test: { name: 'soak', include: ['tests/soak/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
})
