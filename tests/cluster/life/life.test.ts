import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { kubectl } from '../kubectl.ts'
import { bridge, clusterLayout, layoutOf } from '../layout.ts'
import { startCluster } from '../start.ts'
import { readState } from '../state.ts'
import { stopCluster } from '../stop.ts'
import { until } from '../until.ts'

const run = promisify(execFile)
const layout = clusterLayout()

type Ended = { code: number; said: string }

const command = async (file: string, ...args: string[]): Promise<Ended> => {
  try {
    const { stdout, stderr } = await run(file, args, { maxBuffer: 64 * 1024 * 1024 })
    return { code: 0, said: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr }: { code?: number; stdout?: string; stderr?: string } = Object(error)
    return { code: code ?? 1, said: `${stdout}${stderr}` }
  }
}

const cluster = (...args: string[]): Promise<Ended> => command(process.execPath, 'scripts/cluster.ts', ...args)

/** A pod that runs, so that a crash leaves containers behind. */
const runPod = async (): Promise<void> => {
  const pod = ['run', 'left', '--image=slipway.test/pause:1', '--image-pull-policy=Never', '--restart=Never']
  await kubectl(layout, pod)
  await until({ what: 'the pod', layout, daemons: [] }, async () => {
    const phase = await kubectl(layout, ['get', 'pod', 'left', '--output=jsonpath={.status.phase}'])
    return phase === 'Running' ? true : undefined
  })
}

const crash = async (): Promise<string[]> => {
  const { daemons } = (await readState(layout)) ?? { daemons: [] }
  for (const { pid } of daemons) process.kill(pid, 'SIGKILL')
  return daemons.map(({ name }) => name)
}

/** What a cluster leaves on the machine, in words. */
const leftovers = async (): Promise<string[]> => {
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').filter((line) => line.includes(layout.directory))
  const { said: links } = await command('ip', '-o', 'link', 'show')
  const { said: rules } = await command('iptables-save')
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return [
    ...(existsSync(layout.directory) ? [layout.directory] : []),
    ...mounts,
    ...links.split('\n').filter((line) => line.includes(bridge)),
    ...rules.split('\n').filter((line) => /KUBE-|CNI-|slipway/.test(line)),
    ...commands.filter((line) => line.includes(layout.directory) || /^\/pod\0/.test(line)),
  ]
}

test('a cluster whose programs were all killed is told, taken down without a trace, and started again', async () => {
  expect((await cluster('up')).code).toBe(0)
  await runPod()
  const names = await crash()
  expect(names.length).toBeGreaterThanOrEqual(11)
  const told = await cluster('status')
  expect(told.code).toBe(1)
  for (const name of names) expect(told.said).toContain(name)
  expect(await cluster('down')).toMatchObject({ code: 0, said: expect.stringContaining('nothing of it is left') })
  expect(await leftovers()).toEqual([])
  expect(await cluster('status')).toMatchObject({ code: 1, said: expect.stringContaining('No cluster is up') })

  expect((await cluster('up')).code).toBe(0)
  await runPod()
  await crash()
  // Without a `down` in between.
  expect((await cluster('up')).code).toBe(0)
  expect((await cluster('status')).code).toBe(0)
  expect((await cluster('down')).code).toBe(0)
  expect(await leftovers()).toEqual([])
})

test('for the cluster of another Argo CD alone is started, and stopped; the cluster stays', async () => {
  const another = layoutOf(join(dirname(layout.directory), 'cluster-of-another'))
  await startCluster({ layout: another, foreignKubeconfig: undefined, argocd: false, onStep: () => undefined })
  try {
    const { code, said } = await cluster('up', '--kubeconfig', another.kubeconfig)
    expect(code, said).toBe(0)
    const names = (await readState(layout))?.daemons.map(({ name }) => name)
    expect(names).toEqual(['redis', 'argocd-repo-server', 'argocd-application-controller', 'argocd-server'])
    const pushed = await command('vitest', 'run', '--project', 'cluster')
    expect(pushed.code, pushed.said).toBe(0)
    expect(await cluster('down')).toMatchObject({ code: 0, said: expect.stringContaining('stays up') })
    expect(existsSync(layout.directory)).toBe(false)
    expect(await kubectl(another, ['get', 'nodes', '--output=name'])).toBe('node/node1\n')
  } finally {
    await stopCluster(layout)
    await stopCluster(another)
  }
})
