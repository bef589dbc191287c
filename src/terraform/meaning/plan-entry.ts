/** What a change does to a thing, the riskiest first: this is the order of the report. */
export const kinds = ['destroy', 'replace', 'forget', 'update', 'import', 'move', 'create', 'read'] as const
export type Kind = (typeof kinds)[number]

/** An attribute as a person may see it: what is sensitive is not in these texts. */
export type Shown = {
  /** `tags.Name`, `ingress[0].cidr_blocks[1]`; within JSON text `policy → Statement[0].Action`. */
  path: string
  before: string
  after: string
  /** This one makes the replacement necessary. */
  forces: boolean
}

/** One line of the report. */
export type Entry = {
  address: string
  kind: Kind
  previousAddress?: string
  deposed?: string
  importId?: string
  /** Why, where the plan says it: as Terraform's `action_reason`. */
  reason?: string
  /** The attributes that force a replacement. */
  forcedBy: string[]
  attributes: Shown[]
  /** How many attributes change that are not among them; undefined where they were not looked at. */
  more: number | undefined
}
