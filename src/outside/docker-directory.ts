import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the user's own Docker configuration lies. */
export const dockerDirectory = (): string => process.env.DOCKER_CONFIG || join(homedir(), '.docker')
