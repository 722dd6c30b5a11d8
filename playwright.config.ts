import { defineConfig } from '@playwright/test'

/** The journeys: people and browsers against the real program. A journey that passes only at the second try has failed. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './test/journeys/support/start.ts',
  outputDir: 'node_modules/.cache/journeys',
  reporter: 'list',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: { trace: 'off', screenshot: 'off', video: 'off', actionTimeout: 15_000, locale: 'en-GB' },
})
