import type { Image } from '../lib/image-reference.ts'
import type { BuildArgument } from './content/base-images.ts'
import type { ScanGate, ScanReport } from './gate/scan-gate.ts'

/** Built with Docker. Paths are relative to the workspace; `file` is `Dockerfile` in the context unless given. */
export type DockerfileSource = {
  kind: 'dockerfile'
  context: string
  file?: string | undefined
  target?: string | undefined
  buildArguments: BuildArgument[]
  platforms: string[]
  /** What the image is made of: files and folders from the workspace; the context when empty. */
  paths: string[]
  engine: 'auto' | 'buildx' | 'docker'
  /** A buildx instance. */
  builder?: string | undefined
  /** Handed to the build by files alone; they do not count as content. */
  secrets?: BuildSecret[] | undefined
  /** Beside the context: a folder from the workspace, or an address such as `docker-image://…`. */
  buildContexts?: BuildContext[] | undefined
  /** Metadata: they do not count as content. */
  labels?: BuildArgument[] | undefined
  cache?: CacheWish | undefined
  provenance?: 'none' | 'min' | 'max' | undefined
  sbom?: boolean | undefined
  /** Makes the fingerprint new though nothing changed. */
  salt?: string | undefined
  /** The tag that was selected for this content; another content here is a conflict. */
  fingerprint?: string | undefined
  /** What base images stood for when it was selected. */
  bases?: { reference: string; resolved: string }[] | undefined
}

/** A secret of the build: its value, or a file from the workspace that holds it. */
export type BuildSecret = { id: string; value: string } | { id: string; path: string }
export type BuildContext = { name: string; value: string }

/**
 * Where the build cache is: nowhere, in GitHub's cache (`environment` is what buildx needs to reach it), or in a registry.
 * A `read` or `write` without a host is in the registry that the image goes to.
 */
export type CacheWish =
  | { kind: 'none' }
  | { kind: 'gha'; scope: string; write: boolean; environment: Record<string, string> }
  | { kind: 'registry'; read: string[]; write?: string | undefined }

/** Prebuilt: an OCI image layout, a folder or a tar. */
export type LayoutSource = { kind: 'oci-layout'; path: string }

export type EnsureRequest = {
  workspace: string
  /** In ECR, without the host. */
  repository: string
  name: string
  source: DockerfileSource | LayoutSource
  /** More tags for the image, built or reused. */
  tags: string[]
  push: boolean
  /** Whether a repository that is missing is created, and one for the build cache. */
  createRepository?: boolean | undefined
  /** What ECR's scan must not find. */
  gate?: ScanGate | undefined
  budgetMilliseconds: number
}

/** The image as ECR serves it; `reference` is host/repository@digest. */
export type Served = { image: Image; reference: string; mediaType: string; sizeBytes: number; layers: number }

export type EnsureResult =
  | ({ outcome: 'built' | 'reused'; pushed: true; tags: string[]; why: string; scan?: ScanReport } & Served)
  | { outcome: 'built'; pushed: false; name: string; repository: string; tag: string }
  | ({ outcome: 'blocked-by-scan' | 'scan-incomplete'; pushed: false } & Withheld)

/** An image that lies in ECR but has no tag by which it could be reused or deployed; `tag` is the one it did not get. */
export type Withheld = { name: string; repository: string; tag: string; digest: string; scan: ScanReport }
