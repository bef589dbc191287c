import type { benchNames } from './bench.ts'

/** One number to reach: it is held against every size that matches. */
export type Aim = {
  bench: (typeof benchNames)[number]
  work: string
  sizes: RegExp
  /** Whose number it is; any of ours where none is named. */
  ours?: string
  /** Who is the measure, `base` for the fastest of the bench's peers; with none, the number stands for itself. */
  beside?: string
  /** Of which size the same contestant's number is the measure, where it is no other contestant. */
  besideSize?: string
  /** What is compared, where that is not the time. */
  column?: string
  limit: { atMost: number } | { atLeast: number }
  /** What a profile showed, told where the number is not reached. */
  because?: string
}

const all = /./
const allFiles = 'bump, of all files'
const inOrder = 'bump, with the order on'
const slipway = 'slipway, with all of its actions'

/** What has to be reached, in the order of the benchmarks. */
export const aims: Aim[] = [
  {
    bench: 'start',
    work: 'start of an action to its first error, beside the best action of the same job',
    sizes: /first error$/,
    beside: 'base',
    limit: { atMost: 0.8 },
  },
  {
    bench: 'start',
    work: 'start of an action to its first request, beside the best action of the same job',
    sizes: /first request$/,
    beside: 'base',
    limit: { atMost: 0.8 },
    because:
      'what ECR is asked for is the content of the checkout, so git is asked before the first request: two processes, some 25 ms. The peers ask for a login, or for the files of a pull request, and can do so at once',
  },
  {
    bench: 'download',
    work: 'what a job downloads, in kB',
    sizes: all,
    ours: slipway,
    column: 'kB',
    limit: { atMost: 6_000 },
  },
  {
    bench: 'download',
    work: 'what a job downloads, beside the actions that it replaces',
    sizes: all,
    ours: slipway,
    beside: 'all of these together',
    column: 'kB',
    limit: { atMost: 1 },
  },
  {
    bench: 'child-output',
    work: '200,000 lines of a child, beside the child alone',
    sizes: /^200,000/,
    ours: 'slipway, where nothing is kept',
    beside: 'base',
    limit: { atMost: 1.3 },
  },
  {
    bench: 'tree',
    work: 'files exact to the byte, in %',
    sizes: all,
    ours: allFiles,
    column: 'exact %',
    limit: { atLeast: 100 },
  },
  {
    bench: 'tree',
    work: 'a tag in 10,000 files, for one service and for 19, beside a walk that only reads',
    sizes: /^10,000/,
    ours: allFiles,
    beside: 'base',
    limit: { atMost: 1.3 },
    because:
      'with 19 services 57 files are parsed to their tokens, written, and read once more to see that nothing else in them changed; the walk does none of that, and nearly all of the difference is there',
  },
  {
    bench: 'tree',
    work: 'the same, beside `sed -i` over all files',
    sizes: /^10,000/,
    ours: allFiles,
    beside: 'sed -i over all files',
    limit: { atMost: 0.6 },
  },
  {
    bench: 'bump',
    work: 'a bump in 10,000 files and 2,000 commits, end to end, beside a checkout of depth 1',
    sizes: /^10,000/,
    ours: inOrder,
    beside: 'base',
    limit: { atMost: 0.2 },
    because:
      'each question to a git server on the same machine takes 0.07 to 0.1 s (a process of git, its transport, three requests), and a bump asks five times one after the other: for the head, the files, the history, the source’s history, and the push. A checkout asks twice and waits for the disk, which is quick or slow: 1.2 and 3.4 s in two runs within the hour, so that 0.73 was 0.25 in the other one',
  },
  {
    bench: 'bump',
    work: 'the bytes of the same, beside a checkout of depth 1',
    sizes: /^10,000/,
    ours: inOrder,
    beside: 'base',
    column: 'kB',
    limit: { atMost: 0.1 },
  },
  {
    bench: 'writers',
    work: 'writers who land, in %',
    sizes: all,
    column: 'landed %',
    limit: { atLeast: 100 },
  },
  {
    bench: 'writers',
    work: 'edits that are lost',
    sizes: all,
    column: 'lost',
    limit: { atMost: 0 },
  },
  {
    bench: 'writers',
    work: 'the last of 32 writers, 200 ms away, beside one after the other',
    sizes: /^32 writers, 200 ms/,
    beside: 'base',
    limit: { atMost: 1.5 },
    because:
      'between two that land a writer needs five round trips of git, three to read the new head and two to push: 1.0 s, which alone is 1.45 to 1.5 times what one after the other takes for each. The rest is the processor’s time of all 32 with their server on two cores, where runners have cores of their own. What was tried on an idle machine, two races each, and was slower: waits of up to five (1.06 times) and of up to eight (1.15) attempts’ time, and git’s protocol 0, whose first answer has the references (1.25)',
  },
  {
    bench: 'writers',
    work: 'the same, 0 ms away',
    sizes: /^32 writers, 0 ms/,
    beside: 'base',
    limit: { atMost: 1.5 },
    because:
      'without a round trip there is nothing but the processor’s time of 32 writers on two cores; one after the other is a commit and a push in a checkout that is there',
  },
  {
    bench: 'decide',
    work: 'what to build, of 19 to 1,000 services in 50,000 files, beside paths-filter',
    sizes: all,
    ours: 'select-services: which services have no image, asked of ECR',
    beside: 'base',
    limit: { atMost: 0.8 },
    because:
      'it finds what no image is there for, also after a run that failed, where paths-filter knows the names of the files of one commit. So git looks at each of the 50,000 files in the checkout for what is not committed, which alone takes longer than all of paths-filter, and ECR is asked once for each service, since one request tells of one repository',
  },
  {
    bench: 'decide',
    work: 'processes of git for it',
    sizes: all,
    ours: 'select-services: which services have no image, asked of ECR',
    column: 'git processes',
    limit: { atMost: 2 },
  },
  {
    bench: 'push',
    work: '1 GB in 20 layers, beside the fastest of crane, skopeo and docker',
    sizes: /^1 GB/,
    beside: 'base',
    limit: { atMost: 1.2 },
    because:
      'with 19 layers there and nothing far away a push is two starts of Node, and of the AWS SDK, where crane is a compiled program that has sent its layer meanwhile. 50 ms away it is within the limit',
  },
  {
    bench: 'push',
    work: 'memory of it, in MB',
    sizes: /^1 GB/,
    ours: 'ecr-build-push',
    column: 'MB of memory',
    limit: { atMost: 150 },
  },
  {
    bench: 'plan',
    work: 'the report of a plan of 100 MB in 64 MB of heap, beside JSON.parse',
    sizes: /^100 MB/,
    ours: 'the report: summary and comment',
    beside: 'base',
    limit: { atMost: 0.75 },
    because:
      'a fifth of the time is the garbage collection of so small a heap, a third goes to finding in the bytes where values begin and end, an eighth to parsing those that changed (`node --cpu-prof`); the rest compares them and writes the report, which JSON.parse does not do',
  },
  {
    bench: 'watch',
    work: 'requests for each of 200 applications, beside those for one',
    sizes: /^200/,
    ours: 'argocd-health: one step for all of them',
    besideSize: '1 application',
    column: 'requests each',
    limit: { atMost: 1 },
  },
]
