import { type Hosted, idOf, type Pull } from './hosted.ts'
import { type Answer, type Call, refuse } from './rest-answer.ts'

type PullCall = Call & { hosted: Hosted; rest: string; url: string }

/** docs.github.com/rest/pulls, labels of issues, and comparisons. Undefined: no such endpoint. */
export const answerPulls = async (call: PullCall): Promise<Answer | undefined> => {
  const { method, rest, hosted } = call
  if (rest === '/pulls') return method === 'POST' ? create(call) : list(call)
  const [, number, below] = /^\/(?:pulls|issues)\/(\d+)(\/labels)?$/.exec(rest) ?? []
  if (number !== undefined) return answerPull(call, Number(number), below ?? '')
  const [, base, head] = /^\/compare\/(.+)\.\.\.(.+)$/.exec(decodeURIComponent(rest)) ?? []
  return base !== undefined && head !== undefined ? compare(hosted, base, head) : undefined
}

const answerPull = (call: PullCall, number: number, below: string): Promise<Answer> | Answer | undefined => {
  const pull = call.hosted.pulls.find((known) => known.number === number)
  if (pull === undefined) return refuse(404, 'Not Found')
  if (call.method === 'PATCH' && below === '') return update(call, pull)
  return call.method === 'POST' && below === '/labels' ? label(call, pull) : undefined
}

const list = async (call: PullCall): Promise<Answer> => {
  const { hosted, query } = call
  const owner = hosted.name.split('/')[0]
  const wanted = hosted.pulls.filter(
    ({ state, head, base }) =>
      (query.get('state') ?? 'open') === state &&
      (query.get('head') ?? `${owner}:${head}`) === `${owner}:${head}` &&
      (query.get('base') ?? base) === base,
  )
  return { status: 200, body: await Promise.all(wanted.map((pull) => shown(call, pull))) }
}

const create = async (call: PullCall): Promise<Answer> => {
  const { hosted, body } = call
  const text = (name: string): string => String(body.get(name) ?? '')
  const [head, base] = [text('head'), text('base')]
  const refused = (message: string): Answer =>
    refuse(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] })
  const [from, to] = [await hosted.objects.ref(`refs/heads/${head}`), await hosted.objects.ref(`refs/heads/${base}`)]
  if (from === undefined || to === undefined) {
    const field = from === undefined ? 'head' : 'base'
    return refuse(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', field, code: 'invalid' }] })
  }
  if (await hosted.objects.isAncestor(from, to)) return refused(`No commits between ${base} and ${head}`)
  if (hosted.pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
    return refused(`A pull request already exists for ${hosted.name.split('/')[0]}:${head}.`)
  }
  const pull: Pull = {
    number: hosted.pulls.length + 1,
    state: 'open',
    head,
    base,
    title: text('title'),
    body: text('body'),
    labels: [],
    autoMerge: undefined,
  }
  hosted.pulls.push(pull)
  return { status: 201, body: await shown(call, pull) }
}

const update = async (call: PullCall, pull: Pull): Promise<Answer> => {
  const { body } = call
  const unknown = [...body.keys()].find((name) => !['title', 'body', 'state'].includes(name))
  if (unknown !== undefined) return refuse(422, `Invalid request.\n\n"${unknown}" is not a permitted key.`)
  if (body.has('title')) pull.title = String(body.get('title'))
  if (body.has('body')) pull.body = String(body.get('body'))
  if (body.get('state') === 'closed') pull.state = 'closed'
  return { status: 200, body: await shown(call, pull) }
}

const label = ({ body }: PullCall, pull: Pull): Answer => {
  const labels: unknown = body.get('labels')
  if (!Array.isArray(labels)) return refuse(422, 'Invalid request.')
  pull.labels = [...new Set([...pull.labels, ...labels.map(String)])]
  return { status: 200, body: pull.labels.map((name) => ({ name })) }
}

const compare = async ({ objects }: Hosted, base: string, head: string): Promise<Answer> => {
  const resolve = async (name: string) => (await objects.ref(`refs/heads/${name}`)) ?? name
  const [from, to] = [await resolve(base), await resolve(head)]
  if ((await objects.typeOf(from)) !== 'commit' || (await objects.typeOf(to)) !== 'commit')
    return refuse(404, 'Not Found')
  const older = new Set(await objects.ancestry(from))
  const ahead = (await objects.ancestry(to)).filter((id) => !older.has(id))
  const mergeBase = await objects.mergeBase(from, to)
  const shared = (await objects.ancestry(mergeBase)).length
  const commits = await Promise.all(ahead.toReversed().map((id) => objects.commit(id)))
  return {
    status: 200,
    body: {
      status: statusOf(ahead.length, (await objects.ancestry(from)).length - shared),
      ahead_by: ahead.length,
      merge_base_commit: { sha: mergeBase },
      commits: commits.map(({ oid, message, parents }) => ({
        sha: oid,
        commit: { message },
        parents: parents.map((sha) => ({ sha })),
      })),
      files: await objects.changes(mergeBase, to),
    },
  }
}

const statusOf = (ahead: number, behind: number): string => {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

const shown = async ({ hosted, url }: PullCall, pull: Pull) => ({
  node_id: idOf('PR', hosted.name, pull.number),
  number: pull.number,
  state: pull.state,
  title: pull.title,
  body: pull.body,
  html_url: `${url}/${hosted.name}/pull/${pull.number}`,
  head: { ref: pull.head, sha: await hosted.objects.ref(`refs/heads/${pull.head}`) },
  base: { ref: pull.base },
  labels: pull.labels.map((name) => ({ name })),
  auto_merge: pull.autoMerge ?? null,
})
