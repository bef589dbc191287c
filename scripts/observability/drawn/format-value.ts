import type { Unit } from '../panel.ts'

/** A value as a person reads it, such as `1.5 MiB/s`. */
export const formatValue = (value: number, unit: Unit): string => formats[unit](value)

/** At most three digits, and none that says nothing. */
const short = (value: number): string =>
  `${Number(Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(Number.isInteger(value) ? 6 : 3))}`

const scaled =
  (factor: number, names: string[]) =>
  (value: number): string => {
    const power = Math.min(names.length - 1, Math.max(0, Math.floor(Math.log(Math.abs(value) || 1) / Math.log(factor))))
    return `${short(value / factor ** power)} ${names[power]}`
  }

const bytes = scaled(1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB'])

const seconds = (value: number): string => {
  if (Math.abs(value) < 1) return `${short(value * 1000)} ms`
  return Math.abs(value) < 120 ? `${short(value)} s` : `${short(Math.round(value / 6) / 10)} min`
}

const formats: Record<Unit, (value: number) => string> = {
  short,
  percentunit: (value) => `${short(value * 100)} %`,
  ms: (value) => seconds(value / 1000),
  s: seconds,
  bytes,
  Bps: (value) => `${bytes(value)}/s`,
  cores: short,
  reqps: (value) => `${short(value)}/s`,
  ops: (value) => `${short(value)}/s`,
  bool: (value) => (value === 1 ? 'yes' : 'no'),
}
