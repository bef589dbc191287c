variable "create_provider" {
  description = "Whether to make GitHub's OIDC provider. An account has one at most: `false` uses the one that is there."
  type        = bool
  default     = true
}

variable "roles" {
  description = <<-E
    The roles that GitHub's jobs may assume, by name. `subjects` are the exact `sub` claims (`repo:<owner>/<name>:environment:<name>`,
    `repo:<owner>/<name>:ref:refs/heads/<branch>`, `repo:<owner>/<name>:pull_request`); `workflow_refs` the exact `job_workflow_ref`
    claims, that is the reusable workflow a job must be defined in (`<owner>/<name>/.github/workflows/<file>@<ref>`); `policies` the
    inline policies, JSON by name.
  E
  type = map(object({
    description              = string
    subjects                 = list(string)
    workflow_refs            = list(string)
    policies                 = optional(map(string), {})
    managed_policy_arns      = optional(list(string), [])
    permissions_boundary_arn = optional(string)
    max_session_seconds      = optional(number, 3600)
  }))

  validation {
    condition     = alltrue([for name in keys(var.roles) : can(regex("^[A-Za-z0-9+=,.@_-]{1,64}$", name))])
    error_message = "A role's name has 1 to 64 letters, digits and + = , . @ _ -; found: ${join(", ", [for name in keys(var.roles) : name if !can(regex("^[A-Za-z0-9+=,.@_-]{1,64}$", name))])}."
  }

  validation {
    condition     = alltrue([for role in var.roles : length(role.subjects) > 0])
    error_message = "These roles have no subjects, so no job could assume them: ${join(", ", [for name, role in var.roles : name if length(role.subjects) == 0])}."
  }

  validation {
    condition = alltrue(flatten([for role in var.roles : [
      for subject in role.subjects : can(regex("^repo:[A-Za-z0-9-]+/[A-Za-z0-9._-]+:(pull_request|environment:[^*?]+|ref:refs/(heads|tags)/[^*?]+)$", subject))
    ]]))
    error_message = "A subject is repo:<owner>/<name>: and then pull_request, environment:<name> or ref:refs/heads/<branch>, without * and ?; found: ${join(", ", flatten([for role in var.roles : [for subject in role.subjects : subject if !can(regex("^repo:[A-Za-z0-9-]+/[A-Za-z0-9._-]+:(pull_request|environment:[^*?]+|ref:refs/(heads|tags)/[^*?]+)$", subject))]]))}."
  }

  validation {
    condition     = alltrue([for role in var.roles : length(role.workflow_refs) > 0])
    error_message = "These roles name no reusable workflow, so any workflow of the repository could assume them: ${join(", ", [for name, role in var.roles : name if length(role.workflow_refs) == 0])}."
  }

  validation {
    condition = alltrue(flatten([for role in var.roles : [
      for ref in role.workflow_refs : can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@*?]+\\.ya?ml@(refs/(heads|tags)/[^*?]+|[0-9a-f]{40})$", ref))
    ]]))
    error_message = "A workflow ref is <owner>/<name>/.github/workflows/<file>.yml@refs/heads/<branch>, @refs/tags/<tag> or @<commit>, without * and ?; found: ${join(", ", flatten([for role in var.roles : [for ref in role.workflow_refs : ref if !can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@*?]+\\.ya?ml@(refs/(heads|tags)/[^*?]+|[0-9a-f]{40})$", ref))]]))}."
  }

  validation {
    condition     = alltrue(flatten([for role in var.roles : [for policy in values(role.policies) : can(jsondecode(policy).Statement)]]))
    error_message = "A policy must be a JSON document with a Statement; that of ${join(", ", [for name, role in var.roles : name if !alltrue([for policy in values(role.policies) : can(jsondecode(policy).Statement)])])} is not."
  }

  validation {
    condition     = alltrue([for role in var.roles : role.max_session_seconds >= 3600 && role.max_session_seconds <= 43200])
    error_message = "max_session_seconds is 3600 to 43200; found: ${join(", ", [for name, role in var.roles : "${name} ${role.max_session_seconds}" if role.max_session_seconds < 3600 || role.max_session_seconds > 43200])}."
  }
}
