import type { Application } from '../answers/application.ts'

/**
 * How long the application had been as healthy as it is now, with no sync since, when Argo CD compared it last, in
 * milliseconds and by its own clock; 0 where it does not say.
 */
export const quietMilliseconds = ({ health, healthChangedAt, reconciledAt, operation }: Application): number => {
  const finishedAt = operation?.finishedAt
  if (health !== 'Healthy' || healthChangedAt === undefined || reconciledAt === undefined) return 0
  return finishedAt === undefined ? 0 : Math.max(0, reconciledAt - Math.max(healthChangedAt, finishedAt))
}
