import { at, listAt, optionalTextAt, parseJson, textAt } from '../../src/lib/json.ts'

/** How one of Argo CD's applications stands; `syncing` while a sync of it runs, or waits to be tried again. */
export type ApplicationState = {
  name: string
  project: string
  sync: string
  health: string
  message: string
  syncing: boolean
  deleting: boolean
}

/** Reads what `kubectl get applications --output=json` printed. */
export const readApplications = (text: string): ApplicationState[] =>
  listAt(parseJson(text), 'items').map((item) => {
    const status = at(item, 'status')
    const [condition] = listAt(status, 'conditions')
    const said = optionalTextAt(condition, 'message') ?? textAt(status, 'operationState', 'message')
    return {
      name: textAt(item, 'metadata', 'name'),
      project: textAt(item, 'spec', 'project'),
      sync: optionalTextAt(status, 'sync', 'status') ?? 'not compared',
      health: optionalTextAt(status, 'health', 'status') ?? 'unknown',
      message: said.split('\n')[0] ?? '',
      syncing: optionalTextAt(status, 'operationState', 'phase') === 'Running',
      deleting: at(item, 'metadata', 'deletionTimestamp') !== undefined,
    }
  })

/** Those of the expected that are not synced and healthy, each as a line; one that is not there yet among them. */
export const notLive = (expected: string[], states: ApplicationState[]): string[] =>
  expected.flatMap((name) => {
    const state = states.find((one) => one.name === name)
    if (state === undefined) return [`${name}: not there yet`]
    if (state.sync === 'Synced' && state.health === 'Healthy') return []
    return [`${name}: ${state.sync}, ${state.health}${state.message === '' ? '' : `: ${state.message}`}`]
  })

/** What ends a running sync, as `argocd app terminate-op` does; while one runs, nothing is deleted, and things are made again. */
export const terminating = { status: { operationState: { phase: 'Terminating' } } }
