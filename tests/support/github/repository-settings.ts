/** A reviewer of an environment, as GitHub gives it out. */
export type Reviewer = { type: 'User' | 'Team'; reviewer: { login?: string; slug?: string; id: number } }

export type DeploymentEnvironment = {
  reviewers: Reviewer[]
  preventSelfReview: boolean
  /** Null: jobs of any branch. */
  branchPolicy: { protected_branches: boolean; custom_branch_policies: boolean } | null
  branches: string[]
}

/** What people set on a repository's pages of settings. */
export type RepositorySettings = {
  isPrivate: boolean
  /** Whose workflows may call its own, where it is private. */
  accessLevel: 'none' | 'user' | 'organization'
  variables: Map<string, string>
  /** Names alone: GitHub gives no value out. */
  secrets: Set<string>
  /** What the organization shares with it. */
  shared: { variables: Map<string, string>; secrets: Set<string> }
  environments: Map<string, DeploymentEnvironment>
  actions: { enabled: boolean; allowed_actions: 'all' | 'local_only' | 'selected'; sha_pinning_required: boolean }
  selectedActions: { github_owned_allowed: boolean; verified_allowed: boolean; patterns_allowed: string[] }
  defaultToken: 'read' | 'write'
  subject: {
    use_default: boolean
    include_claim_keys?: string[]
    use_immutable_subject?: boolean
    sub_claim_prefix?: string
  }
  /** As they are on the default branch. */
  workflows: { path: string; state: 'active' | 'disabled_manually' | 'disabled_inactivity' }[]
  /** Branch to its active rules. What refuses a push is `guarded`: a test sets both. */
  rules: Map<string, { type: string; ruleset_id: number }[]>
  rulesets: Map<number, { bypass_actors: { actor_type: string; actor_id: number; bypass_mode: string }[] }>
  /** Branch to its classic protection. */
  protection: Map<string, Record<string, unknown>>
}

/** A repository as GitHub makes it today. */
export const newSettings = (name: string): RepositorySettings => ({
  isPrivate: false,
  accessLevel: 'none',
  variables: new Map(),
  secrets: new Set(),
  shared: { variables: new Map(), secrets: new Set() },
  environments: new Map(),
  actions: { enabled: true, allowed_actions: 'all', sha_pinning_required: false },
  selectedActions: { github_owned_allowed: false, verified_allowed: false, patterns_allowed: [] },
  defaultToken: 'read',
  subject: {
    use_default: true,
    use_immutable_subject: true,
    sub_claim_prefix: `repo:${name.replace('/', '@1234567/')}@7654321`,
  },
  workflows: [],
  rules: new Map(),
  rulesets: new Map(),
  protection: new Map(),
})
