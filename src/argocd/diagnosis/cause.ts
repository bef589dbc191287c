/** Why an application is not live, in words for people: what fails, how, and what to do next. */
export type Cause = {
  kind:
    | 'image-pull'
    | 'out-of-memory'
    | 'crash'
    | 'config'
    | 'probe'
    | 'scheduling'
    | 'quota'
    | 'health'
    | 'hook'
    | 'manifest'
  resource: string
  because: string
  next: string
}

/** A cause before it is said of what. */
export type Finding = Omit<Cause, 'resource'>
