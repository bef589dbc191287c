import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { runWith } from '../action-worlds/action-world.ts'
import { startGitServer } from '../git-server/git-server.ts'
import { hasSshd, startSshd } from '../ssh/sshd.ts'
import { file, judgeBranch, manifest, standing } from './branch.ts'
import { bump, bumped } from './bumping.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const token = `ghs_writes-the-manifests-${randomUUID()}`
const latencyMilliseconds = 40

const openTokenBump = async (): Promise<Victim> => {
  const server = await startGitServer({ token, latencyMilliseconds })
  const repository = await server.createRepository('shop/manifests', { [file]: manifest('v1') })
  const options = (images: string) => bump({ images, 'manifests-token': token }, { server_url: server.url })
  return { prepare: bumped({ repository, options, secrets: () => ({ token }) }), close: server.stop }
}

const openSshBump = async (): Promise<Victim> => {
  const server = await startGitServer({ token })
  const repository = await server.createRepository('shop/manifests', { [file]: manifest('v1') })
  const sshd = await startSshd(join(repository.path, '../..'))
  const inputs = {
    'manifests-repository': `ssh://${sshd.user}@127.0.0.1:${sshd.port}/shop/manifests.git`,
    'ssh-key': sshd.keys.writes,
    'ssh-known-hosts': `[127.0.0.1]:${sshd.port} ${sshd.hostKeys.join()}`,
  }
  const [, keyLine = ''] = sshd.keys.writes.split('\n')
  const options = (images: string) => bump({ images, ...inputs }, undefined)
  const close = async () => {
    await sshd.stop()
    await server.stop()
  }
  return { prepare: bumped({ repository, options, secrets: () => ({ key: keyLine }) }), close }
}

const openRollback = async (): Promise<Victim> => {
  const server = await startGitServer({ token, latencyMilliseconds })
  const repository = await server.createRepository('shop/manifests', { [file]: manifest('v1') })
  const github = { server_url: server.url }
  let number = 1
  const prepare = async (): Promise<Work> => {
    number += 1
    await repository.commit({ [file]: manifest(`v${number}-good`) })
    const { outputs } = await runWith(bump({ images: `quote=v${number}-bad`, 'manifests-token': token }, github))()
    const place = { repository, version: `v${number}-good`, before: await standing(repository) }
    return {
      run: runWith({
        directory: 'actions/gitops-rollback',
        inputs: {
          'manifests-repository': 'shop/manifests',
          'manifests-files': '*.yaml',
          'manifests-token': token,
          commit: outputs.commit ?? '',
        },
        github,
      }),
      secrets: () => ({ token }),
      remains: () => judgeBranch(place, false),
      wrong: async (run) => [
        ...unless(outcomeIn(run, 'rolled-back', 'nothing-to-do')),
        ...(await judgeBranch(place, true)),
      ],
    }
  }
  return { prepare, close: server.stop }
}

export const gitVictims: Opening[] = [
  { name: 'gitops-bump with a token', open: openTokenBump },
  { name: 'gitops-bump with an ssh key', open: hasSshd ? openSshBump : undefined },
  { name: 'gitops-rollback', open: openRollback },
]
