import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasTerraform, terraformEnvironment } from '../terraform-environment.ts'
import { findMoto } from './find-moto.ts'
import { type LocalAws, startMoto } from './moto.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

let aws: LocalAws
let directory: string
beforeAll(async () => {
  if (!runs) return
  aws = await startMoto({ activeAfterMilliseconds: 1 })
  directory = await mkdtemp(join(tmpdir(), 'slipway-moto-'))
  await cp(join(import.meta.dirname, 'stack'), directory, { recursive: true })
}, 90_000)
afterAll(async () => {
  await aws?.stop()
  if (directory) await rm(directory, { recursive: true })
})

const terraform = async (...args: string[]): Promise<{ code: number; said: string }> => {
  const env = { ...process.env, ...aws.env, ...(await terraformEnvironment(directory)) }
  return promisify(execFile)('terraform', [...args, '-no-color'], { cwd: directory, env, maxBuffer: 64_000_000 }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  )
}

test.runIf(runs)(
  'the real provider finds no difference in what it made, and changes it in place',
  async () => {
    await aws.createBucket('state')
    const backend = ['bucket=state', 'key=s', 'use_path_style=true', 'use_lockfile=true', `region=${aws.region}`]
    expect(await terraform('init', ...backend.map((line) => `-backend-config=${line}`))).toMatchObject({ code: 0 })
    expect(await terraform('apply', '-auto-approve')).toMatchObject({ code: 0 })
    expect((await terraform('plan', '-detailed-exitcode')).said).toContain('No changes.')
    expect(await terraform('output', '-raw', 'security_group')).toMatchObject({ said: expect.stringMatching(/^sg-/) })
    expect(await terraform('apply', '-auto-approve', '-refresh=false', '-var=nodes=2')).toMatchObject({
      code: 0,
      said: expect.stringContaining('0 added, 1 changed, 0 destroyed'),
    })
  },
  300_000,
)
