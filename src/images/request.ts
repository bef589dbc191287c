import type { Image } from '../lib/image-reference.ts'
import type { BuildArgument } from './base-images.ts'

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
  /** Makes the fingerprint new though nothing changed. */
  salt?: string | undefined
  /** The tag that was selected for this content; another content here is a conflict. */
  fingerprint?: string | undefined
  /** What base images stood for when it was selected. */
  bases?: { reference: string; resolved: string }[] | undefined
}

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
  budgetMilliseconds: number
}

/** The image as ECR serves it; `reference` is host/repository@digest. */
export type Served = { image: Image; reference: string; mediaType: string; sizeBytes: number; layers: number }

export type EnsureResult =
  | ({ outcome: 'built' | 'reused'; pushed: true; tags: string[]; why: string } & Served)
  | { outcome: 'built'; pushed: false; name: string; repository: string; tag: string }
