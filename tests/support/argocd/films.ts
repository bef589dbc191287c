import type { Outcome } from '../../../src/argocd/judgement/outcome.ts'
import type { Film } from './film.ts'

/** Recorded films that are shown at once, and how the wait for them ended on the cluster. */
export type Showing = { story: string; films: Film[]; outcome: Outcome; each?: Outcome[] }

const film = (scenario: string, ...numbers: number[]): Film => ({
  scenes: numbers.map((number) => `${scenario}-${number}`),
})

/** Every recorded scene is in one of them. */
export const showings: Showing[] = [
  { story: 'a first rollout that has not ended', films: [film('autoscaler', 3, 5)], outcome: 'timed-out' },
  { story: 'an autoscaler that fails', films: [film('autoscaler', 11, 13)], outcome: 'live' },
  { story: 'an image that is not there', films: [film('bad-image', 1, 2, 3, 4)], outcome: 'degraded' },
  { story: 'automatic sync is off', films: [film('by-hand', 2)], outcome: 'blocked' },
  {
    story: 'deleted meanwhile',
    films: [{ ...film('deleted', 2, 3, 4), gone: true }],
    outcome: 'not-found',
  },
  { story: 'a PostSync hook that fails', films: [film('hook-postsync', 4, 5, 6, 7, 9, 2)], outcome: 'sync-failed' },
  { story: 'a PreSync hook that fails', films: [film('hook-presync', 2, 3, 4, 6, 7)], outcome: 'sync-failed' },
  { story: 'an invalid manifest', films: [film('invalid', 2, 3, 4)], outcome: 'sync-failed' },
  { story: 'a missing ConfigMap', films: [film('config', 5)], outcome: 'degraded' },
  { story: 'an init container', films: [film('init-container', 4)], outcome: 'degraded' },
  { story: 'a startup probe', films: [film('startup-probe', 4)], outcome: 'degraded' },
  { story: 'a missing Secret', films: [film('volume', 3)], outcome: 'timed-out' },
  { story: 'no room on a node', films: [film('scheduling', 3)], outcome: 'timed-out' },
  { story: 'a hook that does not end', films: [film('stuck-hook', 3)], outcome: 'timed-out' },
  { story: 'kept from looking', films: [film('kept-still', 1)], outcome: 'not-detected' },
  { story: 'a missing path', films: [film('missing-path', 2)], outcome: 'render-failed' },
  { story: 'out of memory', films: [film('out-of-memory', 3, 4)], outcome: 'degraded' },
  { story: 'overtaken', films: [film('overtaken', 4, 5)], outcome: 'superseded' },
  { story: 'child applications', films: [film('parent-all', 1, 2)], outcome: 'not-found', each: ['live'] },
  { story: 'paused', films: [film('paused', 3)], outcome: 'blocked' },
  { story: 'what nobody prunes', films: [film('prune-only', 4, 5)], outcome: 'live' },
  { story: 'a poisoned cache that stays so', films: [film('poisoned', 1)], outcome: 'stale-render' },
  { story: 'a quota', films: [film('quota', 2, 4)], outcome: 'degraded' },
  { story: 'an older sync that is tried again', films: [film('retried', 1, 2, 3)], outcome: 'blocked' },
  { story: 'a Rollout that waits for somebody', films: [film('rollout', 4)], outcome: 'blocked' },
  { story: 'several sources', films: [film('sources', 3)], outcome: 'live' },
  {
    story: 'two services, one of them broken',
    films: [film('two-services', 3), film('two-services-cart', 4, 5)],
    outcome: 'degraded',
    each: ['live', 'degraded'],
  },
  { story: 'nothing changed', films: [film('unchanged', 2)], outcome: 'live' },
  { story: 'unready past its deadline', films: [film('unready', 1, 4)], outcome: 'degraded' },
  { story: 'unready for long', films: [film('unready-slowly', 2)], outcome: 'timed-out' },
  { story: 'a closed window', films: [film('window', 3)], outcome: 'blocked' },
  { story: 'a window that opens', films: [film('window', 3, 5)], outcome: 'live' },
]
