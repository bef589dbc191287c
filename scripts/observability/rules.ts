import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { Failure } from '../../src/lib/failure.ts'

/** An alert as Prometheus reads it. `for` is a duration of Prometheus: how long its expression holds before it fires. */
export type Alert = {
  alert: string
  expr: string
  for?: string
  labels: { severity: string; signal: string }
  annotations: { summary: string; description: string; runbook_url: string; dashboard_uid: string; panel: string }
}

/** An expression whose value Prometheus keeps under a name. */
export type Recording = { record: string; expr: string }

export type Rule = Alert | Recording

/** A group's rules are evaluated one after the other, in their order. */
export type Group = { name: string; interval: string; rules: Rule[] }

export type RuleFile = {
  apiVersion: 'monitoring.coreos.com/v1'
  kind: 'PrometheusRule'
  metadata: { name: string; labels: Record<string, string> }
  spec: { groups: Group[] }
}

const rulesDirectory = 'manifests/observability/rules'

const text = { type: 'string', minLength: 1 }
const duration = { type: 'string', pattern: '^[0-9]+[smh]$' }

const object = (required: string[], properties: Record<string, object>): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})

const annotationNames = ['summary', 'description', 'runbook_url', 'dashboard_uid', 'panel']
const annotations = object(annotationNames, Object.fromEntries(annotationNames.map((name) => [name, text])))
const severity = { enum: ['critical', 'warning', 'info', 'none'] }
const labels = object(['severity', 'signal'], { severity, signal: text })
const alert = object(['alert', 'expr', 'labels', 'annotations'], {
  alert: text,
  expr: text,
  for: duration,
  labels,
  annotations,
})
const recording = object(['record', 'expr'], { record: text, expr: text })
const rules = { type: 'array', items: { anyOf: [alert, recording] } }
const group = object(['name', 'interval', 'rules'], { name: text, interval: duration, rules })

const isRuleFile = new Ajv.Ajv2020({ strict: true, strictRequired: false }).compile<RuleFile>(
  object(['apiVersion', 'kind', 'metadata', 'spec'], {
    apiVersion: { const: 'monitoring.coreos.com/v1' },
    kind: { const: 'PrometheusRule' },
    metadata: object(['name', 'labels'], { name: text, labels: { type: 'object' } }),
    spec: object(['groups'], { groups: { type: 'array', items: group } }),
  }),
)

/** The rules of a PrometheusRule; an alert without one of its annotations, or with another, is refused. */
const readRuleFile = (yaml: string, name: string): RuleFile => {
  const file: unknown = parse(yaml)
  if (isRuleFile(file)) return file
  const [first] = isRuleFile.errors ?? []
  throw new Failure('invalid-input', `${name}${first?.instancePath ?? ''} ${first?.message ?? 'is no PrometheusRule'}`)
}

/** All rule files, by their names without `.yaml`. */
const readRuleFiles = (directory = rulesDirectory): Map<string, RuleFile> =>
  new Map(
    globSync(join(directory, '*.yaml'))
      .toSorted()
      .map((path) => [basename(path, '.yaml'), readRuleFile(readFileSync(path, 'utf8'), path)]),
  )

export const readGroups = (): Group[] => [...readRuleFiles().values()].flatMap((file) => file.spec.groups)

export const isAlert = (rule: Rule): rule is Alert => 'alert' in rule

export const nameOf = (rule: Rule): string => (isAlert(rule) ? rule.alert : rule.record)

export const alertsOf = (groups: Group[]): Alert[] => groups.flatMap(({ rules }) => rules.filter(isAlert))

/** The groups with only what a rule needs: itself, and what is recorded that it reads, in their order. */
export const rulesNeeded = (groups: Group[], name: string): Group[] => {
  const all = groups.flatMap(({ rules }) => rules)
  const needed = new Set([name])
  for (const rule of all.toReversed())
    if (needed.has(nameOf(rule)))
      for (const other of all) if (!isAlert(other) && rule.expr.includes(other.record)) needed.add(other.record)
  return groups
    .map((group) => ({ ...group, rules: group.rules.filter((rule) => needed.has(nameOf(rule))) }))
    .filter(({ rules }) => rules.length > 0)
}

/** The number that an alert's expression compares with first: where it begins. */
export const thresholdOf = ({ alert, expr }: Alert): number => {
  const [, number] = /(?:>=|>) ([\d.]+)/.exec(expr) ?? []
  if (number === undefined) throw new Failure('invalid-input', `${alert} compares with no number: ${expr}`)
  return Number(number)
}
