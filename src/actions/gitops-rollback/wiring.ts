import { withManifests } from '../../gitops/open-manifests.ts'
import { createEcr } from '../../images/ecr.ts'
import { missingImages } from '../../images/missing-images.ts'
import type { Image } from '../../lib/image-reference.ts'
import { awsRegion } from '../../outside/aws.ts'
import { createClock } from '../../outside/clock.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Action, Runner } from '../../runner/run-action.ts'
import { awsClient, inTime } from '../image-settings.ts'
import { cleanUpManifests, manifestsSettings } from '../manifests-access.ts'
import type { Input, inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const registryOf = (input: Input, runner: Runner) => {
  const region = awsRegion(input['aws-region'])
  const settings = { ...runner, ...awsClient({ ...input, region }, runner), region, registryId: input['registry-id'] }
  return { ecrOf: (repository: string) => createEcr({ ...settings, repository }) }
}

export const wire: Wired['run'] = (input, started) => {
  const runner = inTime(
    started,
    input.timeout,
    'The git server is slow: a push that was under way may have landed; run it again',
  )
  const { context, progress } = runner
  const clock = createClock(runner.signal)
  const settings = manifestsSettings(input, runner, { clock, processes: createProcesses(runner) })
  const registry = input['verify-images'] ? registryOf(input, runner) : undefined
  const missing = registry && { missing: (images: Image[]) => missingImages(images, registry) }
  return withManifests(settings, ({ remote, pulls }) =>
    run(input, { remote, pulls, clock, progress, runUrl: context.runUrl, ...missing }),
  )
}

export const cleanUp: NonNullable<Wired['cleanUp']> = cleanUpManifests
