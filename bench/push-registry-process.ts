import { startEcr } from '../tests/support/ecr/ecr.ts'
import { repository } from './push-registry.ts'

/** Started by push-registry.ts with the milliseconds of a round trip; ends when its parent hangs up. */
const ecr = await startEcr({
  repositories: [{ name: repository }],
  forgetsBytes: true,
  roundTripMilliseconds: Number(process.argv[2]),
})
process.on('message', () => {
  process.send?.({ received: ecr.traffic().received, requests: ecr.requests.length })
})
process.once('disconnect', () => ecr.stop())
process.send?.({ host: ecr.host, region: ecr.region, password: ecr.password(), env: ecr.env })
