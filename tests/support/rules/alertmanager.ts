import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const alertmanagerFile = 'manifests/observability/alertmanager.yaml'

/** The configuration as an Alertmanager from before 0.26 takes it, which Debian has: it knows no file for a webhook's address. */
export const alertmanagerForDebian = (): string =>
  readFileSync(alertmanagerFile, 'utf8').replaceAll(/\burl_file: .+/g, 'url: http://127.0.0.1:9/')

type Answer = { code: number; stdout: string }

/** Hands that configuration to a real amtool, as `config` in its arguments. */
export const askAmtool = async (amtool: string, args: (config: string) => string[]): Promise<Answer> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-alertmanager-'))
  const config = join(directory, 'alertmanager.yaml')
  try {
    await writeFile(config, alertmanagerForDebian())
    const { stdout } = await promisify(execFile)(amtool, args(config))
    return { code: 0, stdout }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    return { code: error.code, stdout: 'stdout' in error ? String(error.stdout) : '' }
  } finally {
    await rm(directory, { recursive: true })
  }
}
