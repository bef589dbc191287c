import { resolve } from 'node:path'
import { bumpBesideCheckout } from './bump.ts'
import { decide } from './decide.ts'
import { delivery } from './delivery.ts'
import { planBesideParse } from './plan.ts'
import { startUp } from './start-up.ts'

process.chdir(resolve(import.meta.dirname, '..'))
const rounds = Number(process.argv[2] ?? 15)
console.log(`${await startUp(rounds)}\n`)
for (const size of [
  { services: 19, files: 50_000 },
  { services: 1_000, files: 50_000 },
]) {
  console.log(`${await decide({ ...size, rounds: Math.ceil(rounds / 3) })}\n`)
}
console.log(`${await bumpBesideCheckout(Math.ceil(rounds / 3))}\n`)
for (const services of [19, 100, 1_000]) console.log(`${await delivery({ services, rounds: Math.ceil(rounds / 5) })}\n`)
console.log(await planBesideParse(100, Math.ceil(rounds / 3)))
