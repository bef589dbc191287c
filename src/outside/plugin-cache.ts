import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where Terraform keeps providers for the next stack: where the user says, else among the runner's tools. */
export const pluginCacheDirectory = (): string | undefined => {
  if (process.env.TF_PLUGIN_CACHE_DIR) return process.env.TF_PLUGIN_CACHE_DIR
  if (!process.env.RUNNER_TOOL_CACHE) return undefined
  const directory = join(process.env.RUNNER_TOOL_CACHE, 'slipway', 'terraform-providers')
  mkdirSync(directory, { recursive: true })
  return directory
}
