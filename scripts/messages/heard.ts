/**
 * Failures that our own code hears: it goes on, or tells them with what to do about that which it was about. None of them
 * ends a step in these words alone.
 */
export const heard = [
  // The watch falls back to asking again and again.
  'the wait is over',
  'the watch stream ended: ‹text at›',
  'the watch stream has a line that cannot be read: ‹error›',
  'the watch stream has a line without an end',
  '‹server› answered with ‹type› instead of a stream of events',
  'the watch stream ended: it does not say why',
  // A layer goes through the API then, and the log says why.
  'the registry answered ‹status› and took ‹what›',
  'ECR gave a login without a token or a registry',
  // They are an outcome, or become one, whose next step the summary tells.
  '‹count› changed outside of Terraform',
  '‹count› of the code not applied yet',
  'the state is locked by ‹since›, lock `‹id›`. No other run of this repository that began before then is going on any more. If nobody works on it from elsewhere, the lock is left over: `terraform force-unlock ‹id›` takes it away',
  '‹…›: ‹count› changed outside of Terraform, ‹count› of the code not applied yet',
  'Argo CD had not answered when the time was over',
  'Argo CD at ‹server› answered: ‹said›',
  'Argo CD at ‹server› answered ‹status›: ‹said›',
  'Dex at ‹server› answered ‹status›: ‹said›',
  'manifests-repository is not set, so newer commits cannot be told from older ones: set it',
  // A bump that cannot order commits says so in a warning, and goes on.
  "‹repository› is not the owner/name of a repository. Correct it where the image's source is named",
  'cannot read the history of ‹url›: ‹last line›. Let source-token read the contents of that repository',
  // Whoever asked says what it was for.
  'cannot reach ‹host›: ‹cause›',
  'reading from ‹host› broke off: ‹cause›',
  'cannot read the history of ‹url›: ‹last line›',
  'cannot read the history of ‹url›: ‹again›',
  '‹command› ended with code ‹code›: ‹said›',
]
