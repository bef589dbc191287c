import { Failure } from '../../lib/failure.ts'

/** No application at all is listed: the token has no right to any, or Argo CD has just started. */
export class NothingShown extends Failure {}
