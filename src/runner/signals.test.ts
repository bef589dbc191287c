import { expect, onTestFinished, test } from 'vitest'
import { abortOnSignals } from './signals.ts'

test('the first signal cancels, and a later one changes nothing', () => {
  const before = { SIGINT: process.listeners('SIGINT'), SIGTERM: process.listeners('SIGTERM') }
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  onTestFinished(() => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(name)
      for (const listener of before[name]) process.on(name, listener)
    }
  })
  const signal = abortOnSignals()
  expect(signal.aborted).toBe(false)
  process.emit('SIGINT', 'SIGINT')
  process.emit('SIGTERM', 'SIGTERM')
  expect(signal.reason).toMatchObject({
    reason: 'cancelled',
    message: 'cancelled by SIGINT. Run the job again',
  })
})
