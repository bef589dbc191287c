import type { Repository } from './repository.ts'
import { checkoutsKeepNoToken } from './rules/checkouts.ts'
import { comparisonsCanHold } from './rules/comparisons.ts'
import { appliesAreNeverDropped, groupsAreOfOneFile } from './rules/concurrency.ts'
import { nothingMaskedCrosses } from './rules/crossing.ts'
import { callersGrantWhatIsNeeded } from './rules/grants.ts'
import { inputsAreTaken } from './rules/inputs.ts'
import { programsTakeNoExpressions } from './rules/interpolation.ts'
import { nothingIsGrantedInVain, whatStepsUseIsGranted } from './rules/job-permissions.ts'
import { outputsAreMade } from './rules/outputs.ts'
import { permissionsAreEachJobsOwn } from './rules/permissions.ts'
import { actionsArePinned } from './rules/pins.ts'
import { secretsAreGivenByName } from './rules/secrets.ts'
import { jobsEndInTime } from './rules/timeouts.ts'
import { nothingRunsForStrangers } from './rules/triggers.ts'
import { whatIsTakenIsRead } from './rules/unread.ts'

/** What holds for every workflow, beyond what GitHub's language service, actionlint and zizmor say. A finding is a line. */
export const rules = {
  nothingRunsForStrangers,
  permissionsAreEachJobsOwn,
  callersGrantWhatIsNeeded,
  nothingIsGrantedInVain,
  whatStepsUseIsGranted,
  jobsEndInTime,
  actionsArePinned,
  checkoutsKeepNoToken,
  secretsAreGivenByName,
  programsTakeNoExpressions,
  inputsAreTaken,
  whatIsTakenIsRead,
  comparisonsCanHold,
  outputsAreMade,
  nothingMaskedCrosses,
  appliesAreNeverDropped,
  groupsAreOfOneFile,
} satisfies Record<string, (repository: Repository) => string[]>
