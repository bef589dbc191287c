/** How Grafana draws a panel. */
type Kind = 'stat' | 'gauge' | 'bargauge' | 'timeseries' | 'table' | 'state-timeline'

/** Grafana's names of units; `percentunit` is a ratio from 0 to 1, `reqps` requests a second. */
export type Unit = 'short' | 'percentunit' | 'ms' | 's' | 'bytes' | 'Bps' | 'cores' | 'reqps' | 'ops' | 'bool'

/** From which value on a panel turns which colour. */
export type Step = { from: number; color: 'blue' | 'orange' | 'red' | 'green' }

type Query = { expr: string; legend: string }

export type Panel = {
  /** Links name it, so it never changes; the next new panel takes the next number that was never used. */
  id: number
  title: string
  description: string
  kind: Kind
  unit: Unit
  queries: Query[]
  /** Of 24 columns. */
  width: number
  /** The alerts whose link leads here. */
  alerts?: string[]
  /** Alerts that compare what the panel shows: it turns their colour where they do. */
  limits?: string[]
  steps?: Step[]
}

/** A heading and the panels below it, in lines of 24 columns, each as high as the row says. */
export type Row = { title: string; height: number; panels: Panel[] }

/** `many`: several may be chosen, and all of them. */
export type Variable = { name: string; label: string; query: string; many: boolean; pattern?: string; first: string }

export type Dashboard = {
  /** Links name it, so it never changes. */
  uid: string
  title: string
  description: string
  variables: Variable[]
  rows: Row[]
}
