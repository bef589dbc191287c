import { relative } from 'node:path'
import { baseImages } from './base-images.ts'
import type { Candidate, DockerfileOutside } from './candidate.ts'
import { buildxDriver, type Docker } from './docker.ts'
import { buildWithDocker } from './docker-build.ts'
import { engineAnswers } from './docker-method.ts'
import { fingerprint } from './fingerprint.ts'
import type { DockerfileSource } from './request.ts'
import { resolveBases } from './resolve-bases.ts'
import { readDockerfile } from './source-checks.ts'
import { blobId, readSourceFiles } from './source-files.ts'

type Wanted = { source: DockerfileSource; workspace: string; repository: string }

/** Reads what the image is made of, and so its tag. Changes nothing, and asks no registry. */
export const dockerfileImage = async (wanted: Wanted, outside: DockerfileOutside): Promise<Candidate> => {
  const { source, workspace } = wanted
  const { context, file, target, buildArguments, platforms, paths, salt } = source
  const dockerfile = await readDockerfile({ workspace, context, file })
  const { dockerignore } = dockerfile
  const { files, uncommitted, root, contextPath } = await readSourceFiles({
    git: outside.git,
    workspace,
    context,
    paths,
    dockerignore,
  })
  if (uncommitted.length > 0) outside.progress.say(uncommittedLine(uncommitted))
  const bases = await resolveBases(baseImages(dockerfile.text, buildArguments), await engineFor(source, outside))
  for (const { reference, resolved } of bases) outside.progress.say(`Base image ${reference}: ${resolved}`)
  const tag = fingerprint({
    files,
    dockerfile: { mode: '100644', oid: blobId(dockerfile.bytes), path: relative(root, dockerfile.path) },
    context: contextPath,
    target,
    buildArguments,
    platforms,
    bases,
    salt,
  })
  return { tag, build: (destination) => buildWithDocker({ ...wanted, tag, dockerfile }, outside, destination) }
}

/** A builder with another driver than `docker` resolves base images by itself: what the engine has says nothing then. */
const engineFor = async (source: DockerfileSource, outside: DockerfileOutside): Promise<Docker | undefined> => {
  if (source.builder !== undefined) return undefined
  const docker = await outside.docker()
  if (!(await engineAnswers(docker))) return undefined
  const driver = source.engine === 'docker' ? undefined : await buildxDriver(docker, undefined)
  return driver === undefined || driver === 'docker' ? docker : undefined
}

const mostNamed = 5

const uncommittedLine = (paths: string[]): string => {
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : ''
  return `Not as committed, so they count as they lie here: ${paths.slice(0, mostNamed).join(', ')}${more}`
}
