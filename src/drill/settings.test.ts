import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const right: Record<string, string> = {
  ...{ DRILL: 'oom-kill', POD_NAME: 'drill-1', SCRAPE_INTERVAL: '30s', BYSTANDERS: 'shop-.+' },
  ...{ PROMETHEUS_URL: 'http://prometheus:9090', ALERTMANAGER_URL: 'http://alertmanager:9093' },
}
const read = (changes: Record<string, string>) => readSettings((name) => ({ ...right, ...changes })[name] ?? '')

test('the environment is read as one request', () => {
  const { drill, bystanders, ...rest } = read({})
  expect([drill.alert, drill.firesWithin, bystanders.test('shop-demo'), bystanders.test('workshop-1')]).toEqual([
    ...['ContainerOOMKilled', 90_000, true, false],
  ])
  expect(rest).toEqual({
    ...{ runner: 'drill-1', prometheusUrl: 'http://prometheus:9090', alertmanagerUrl: 'http://alertmanager:9093' },
    pollMilliseconds: 1_000,
  })
})

test('every mistake is told at once', () => {
  expect(() => read({ DRILL: 'flood', SCRAPE_INTERVAL: '30', PROMETHEUS_URL: '' })).toThrow(
    'DRILL: should be one of oom-kill, crash-loop, cpu-hog, bad-image, failing-readiness, but it is "flood"\nSCRAPE_INTERVAL: should be how often Prometheus scrapes and evaluates, such as 30s, but it is "30"\nPROMETHEUS_URL: should be an address, but it is ""',
  )
})
