import { dirname } from 'node:path'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import type { Plan } from './make-plan.ts'
import type { Stage } from './stage.ts'

/** Runs the committed bundle of an action in the copy of the checkout, as GitHub's runner would. */
export type Act = (action: string, inputs: Record<string, string>) => Promise<Run>

type Where = { stage: Stage; plan: Plan; onLine: (line: string) => void; signal: AbortSignal }

export const actingOn =
  ({ stage: { engine, ecr, git, argocd }, plan: { source, base }, onLine, signal }: Where): Act =>
  async (action, inputs) => {
    signal.throwIfAborted()
    return runAction({
      directory: `actions/${action}`,
      workspace: source.directory,
      inputs,
      env: { ...ecr.env, ...(engine && { PATH: `${dirname(engine.docker)}:${process.env.PATH}` }) },
      github: { repository: source.name, sha: source.commit, server_url: git.url },
      event: { name: 'push', payload: { before: base, after: source.commit } },
      githubToken: git.token,
      secrets: [argocd?.token ?? '', ecr.credentials.secretAccessKey],
      onLine,
      cancelWhen: { signal },
    })
  }
