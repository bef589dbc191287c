import {
  DescribeImageScanFindingsCommand,
  type EnhancedImageScanFinding,
  type ImageScanFinding,
  StartImageScanCommand,
} from '@aws-sdk/client-ecr'
import { type EcrConnection, isNamed } from './ecr-connection.ts'

/** One vulnerability in one package. `severity` is CRITICAL, HIGH, MEDIUM, LOW, INFORMATIONAL, or that nobody ranked it. */
export type Finding = { id: string; severity: string; package: string; version: string; fixedIn: string }

/** What ECR tells of the scan of an image; `completedAt` in milliseconds, when it says so. */
export type ScanAnswer =
  | { known: false }
  | { known: true; status: string; description: string; findings: Finding[]; completedAt?: number }

/** What came of asking for a scan: `already` within 24 hours, `not-ours` where Amazon Inspector scans by itself. */
export type ScanStart = 'started' | 'already' | 'not-ours' | 'unsupported' | 'not-yet'

export type EcrScans = {
  scanOf: (digest: string) => Promise<ScanAnswer>
  startScan: (digest: string) => Promise<ScanStart>
}

const refusals: Record<string, ScanStart> = {
  LimitExceededException: 'already',
  ValidationException: 'not-ours',
  UnsupportedImageTypeException: 'unsupported',
  ImageArchivedException: 'unsupported',
  ImageNotFoundException: 'not-yet',
}

export const createEcrScans = (connected: () => EcrConnection): EcrScans => ({
  scanOf: (digest) => scanOf(connected(), digest),
  startScan: (imageDigest) => {
    const { common, options, ask } = connected()
    return ask('StartImageScan', async (aws) => {
      try {
        await aws.send(new StartImageScanCommand({ ...common, imageId: { imageDigest } }), options)
        return 'started'
      } catch (error) {
        const refusal = error instanceof Error ? refusals[error.name] : undefined
        if (refusal) return refusal
        throw error
      }
    })
  },
})

const scanOf = async ({ common, options, ask }: EcrConnection, imageDigest: string): Promise<ScanAnswer> => {
  const findings: Finding[] = []
  for (let nextToken: string | undefined; ; ) {
    const request = { ...common, imageId: { imageDigest }, maxResults: 1000, nextToken }
    const answer = await ask('DescribeImageScanFindings', async (aws) => {
      try {
        return await aws.send(new DescribeImageScanFindingsCommand(request), options)
      } catch (error) {
        if (isNamed(error, 'ScanNotFoundException') || isNamed(error, 'ImageNotFoundException')) return undefined
        throw error
      }
    })
    if (answer === undefined) return { known: false }
    const { imageScanStatus, imageScanFindings } = answer
    findings.push(...(imageScanFindings?.findings ?? []).map(basic))
    findings.push(...(imageScanFindings?.enhancedFindings ?? []).filter(isOpen).flatMap(enhanced))
    nextToken = answer.nextToken
    if (nextToken) continue
    const completedAt = imageScanFindings?.imageScanCompletedAt?.getTime()
    const { status = 'UNKNOWN', description = '' } = imageScanStatus ?? {}
    return { known: true, status, description, findings, ...(completedAt !== undefined && { completedAt }) }
  }
}

const basic = ({ name = '', severity = 'UNDEFINED', attributes = [] }: ImageScanFinding): Finding => {
  const value = (key: string): string => attributes.find((attribute) => attribute.key === key)?.value ?? ''
  return { id: name, severity, package: value('package_name'), version: value('package_version'), fixedIn: '' }
}

const isOpen = ({ status = 'ACTIVE' }: EnhancedImageScanFinding): boolean => status === 'ACTIVE'

/** Amazon Inspector names a vulnerability once with all the packages that have it; what is no package has a title. */
const enhanced = (finding: EnhancedImageScanFinding): Finding[] => {
  const { severity = 'UNTRIAGED', title = '', packageVulnerabilityDetails: details } = finding
  const id = details?.vulnerabilityId ?? title
  const packages = details?.vulnerablePackages ?? []
  if (packages.length === 0) return [{ id, severity, package: '', version: '', fixedIn: '' }]
  return packages.map(({ name = '', version = '', fixedInVersion = '' }) => ({
    id,
    severity,
    package: name,
    version,
    fixedIn: /^NotAvailable$/i.test(fixedInVersion) ? '' : fixedInVersion,
  }))
}
