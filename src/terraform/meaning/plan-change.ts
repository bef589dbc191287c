import { fieldsOf, listOf, textOf } from '../../lib/json.ts'
/** One change of a plan, as `terraform show -json` has it (JSON Output Format, "Change Representation"). */
export type Change = {
  actions: string[]
  before: unknown
  after: unknown
  /** Mirrors `after`: true where a value is known only after the apply. */
  afterUnknown: unknown
  /** Mirror the values: true where one is sensitive, at any depth. */
  beforeSensitive: unknown
  afterSensitive: unknown
  /** Which attributes force a replacement. */
  replacePaths: Path[]
  importId: string | undefined
}

export type Path = (string | number)[]

export type ResourceChange = {
  address: string
  /** Where it was in the state before a `moved` block. */
  previousAddress: string | undefined
  /** The key of an object that a replacement left behind. */
  deposed: string | undefined
  mode: string
  type: string
  actionReason: string | undefined
  change: Change
}

/** What is told of a change before one looks at its values, which are the most of a plan. */
export type Headline = Omit<ResourceChange, 'change'> & { change: Omit<Change, 'before' | 'after' | 'afterUnknown'> }

/** An element of `resource_changes` or of `resource_drift`. */
export const readResourceChange = (value: unknown): ResourceChange => {
  const fields = fieldsOf(value)
  return {
    address: textOf(fields.address) ?? '',
    previousAddress: textOf(fields.previous_address),
    deposed: textOf(fields.deposed),
    mode: textOf(fields.mode) ?? 'managed',
    type: textOf(fields.type) ?? '',
    actionReason: textOf(fields.action_reason),
    change: readChange(fields.change),
  }
}

/** A change of a resource, or of an output in `output_changes`. */
export const readChange = (value: unknown): Change => {
  const fields = fieldsOf(value)
  return {
    actions: listOf(fields.actions).map(String),
    before: fields.before,
    after: fields.after,
    afterUnknown: fields.after_unknown,
    beforeSensitive: fields.before_sensitive,
    afterSensitive: fields.after_sensitive,
    replacePaths: listOf(fields.replace_paths).map((path) => listOf(path).filter(isStep)),
    importId: textOf(fieldsOf(fields.importing).id),
  }
}

const isStep = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
