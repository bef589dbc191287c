import type { Bench } from './bench.ts'
import { bench as bump } from './bump.ts'
import { bench as childOutput } from './child-output.ts'
import { bench as decide } from './decide.ts'
import { bench as delivery } from './delivery.ts'
import { bench as download } from './download.ts'
import { bench as plan } from './plan.ts'
import { bench as push } from './push.ts'
import { bench as start } from './start.ts'
import { bench as tree } from './tree.ts'
import { bench as watch } from './watch.ts'
import { bench as writers } from './writers.ts'

/** In the order in which they run and are shown. */
export const benches: Bench[] = [start, download, childOutput, tree, bump, writers, decide, push, plan, watch, delivery]
