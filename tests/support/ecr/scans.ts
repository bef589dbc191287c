/** One vulnerability that the local ECR finds when it is told to. */
export type ScriptedFinding = { id: string; severity: string; package: string; version?: string; fixedIn?: string }

/** What scanning one image gives: the statuses that are told first, one a question, and the last one with findings. */
export type ScanScript = {
  findings?: ScriptedFinding[]
  first?: string[]
  /** Unless given, COMPLETE of basic and ACTIVE of enhanced scanning. */
  status?: string
  description?: string
  /** `never`: a status without findings and without a time, as ECR tells before they are there. */
  completedAt?: Date | 'never'
}

/** How the registry scans, what it finds by digest (`*` for all others), and which scans it was asked about how often. */
export type Scans = {
  kind: 'basic' | 'enhanced'
  onPush: boolean
  scripts: Map<string, ScanScript>
  started: Map<string, { at: Date; questions: number }>
}

export const createScans = (): Scans => ({ kind: 'basic', onPush: true, scripts: new Map(), started: new Map() })

export const scriptOf = ({ scripts }: Scans, digest: string): ScanScript =>
  scripts.get(digest) ?? scripts.get('*') ?? {}

/** As ECR shows a finding of basic scanning. */
export const basicFinding = ({ id, severity, package: name, version = '1.0' }: ScriptedFinding): object => ({
  name: id,
  severity,
  uri: `https://security.example/${id}`,
  attributes: [
    { key: 'package_name', value: name },
    { key: 'package_version', value: version },
  ],
})

/** As ECR shows a finding of Amazon Inspector. */
export const enhancedFinding = ({
  id,
  severity,
  package: name,
  version = '1.0',
  fixedIn,
}: ScriptedFinding): object => ({
  title: `${id} - ${name}`,
  type: 'PACKAGE_VULNERABILITY',
  status: 'ACTIVE',
  severity,
  fixAvailable: fixedIn === undefined ? 'NO' : 'YES',
  packageVulnerabilityDetails: {
    vulnerabilityId: id,
    vulnerablePackages: [
      { name, version, packageManager: 'OS', ...(fixedIn !== undefined && { fixedInVersion: fixedIn }) },
    ],
  },
})
