import { access, constants } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A tool that tests use and scripts/test builds: from a Go package alone, or from a module of ours in tests/tools. */
type Tool = { version: string; package: string; ownModule: boolean }

export const tools = {
  crane: { version: 'v0.22.1', package: 'github.com/google/go-containerregistry/cmd/crane', ownModule: false },
  buildx: { version: 'v0.33.0', package: 'github.com/docker/buildx/cmd/buildx', ownModule: false },
  // Its dependencies are only right in a module that pins them: `go install` of it fails.
  buildkitd: { version: 'v0.29.0', package: 'github.com/moby/buildkit/cmd/buildkitd', ownModule: true },
} satisfies Record<string, Tool>

export type ToolName = keyof typeof tools

/** Where scripts/test puts what it builds, once for each version. */
export const toolDirectory = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'slipway', 'tools')

export const toolPath = (name: ToolName): string => join(toolDirectory(), `${name}-${tools[name].version}`)

/** The tool's path; undefined where scripts/test has not built it. */
export const findTool = async (name: ToolName): Promise<string | undefined> => {
  const path = toolPath(name)
  try {
    await access(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}
