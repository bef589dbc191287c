variable "create_provider" {
  description = "Whether to make GitHub's OIDC provider. An account has one at most: `false` uses the one that is there."
  type        = bool
  default     = true
}

variable "roles" {
  description = <<-EOT
    The roles that GitHub's jobs may assume, by name. Each of `trusts` is a set of jobs, and a job must be in one of them whole:
    `subjects` are exact `sub` claims (`repo:<owner>/<name>:environment:<name>`, `repo:<owner>/<name>:ref:refs/heads/<branch>`,
    `repo:<owner>/<name>:pull_request`), with the ids where GitHub writes them (`repo:<owner>@<id>/<name>@<id>:…`); `workflow_refs` exact `job_workflow_ref` claims, that is the reusable workflow that
    the job is defined in (`<owner>/<name>/.github/workflows/<file>@<ref>`). `policies` are inline policies, JSON by name.
  EOT
  type = map(object({
    description = string
    trusts = list(object({
      subjects      = list(string)
      workflow_refs = list(string)
    }))
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
    condition     = alltrue([for role in var.roles : length(role.trusts) > 0 && alltrue([for trust in role.trusts : length(trust.subjects) > 0])])
    error_message = "These roles have a trust without subjects or no trust at all, so no job could assume them: ${join(", ", [for name, role in var.roles : name if !(length(role.trusts) > 0 && alltrue([for trust in role.trusts : length(trust.subjects) > 0]))])}."
  }

  validation {
    condition = alltrue(flatten([for role in var.roles : [for trust in role.trusts : [
      for subject in trust.subjects : can(regex("^repo:[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?:(pull_request|environment:[^*?]+|ref:refs/(heads|tags)/[^*?]+)$", subject))
    ]]]))
    error_message = "A subject is repo:<owner>/<name>: and then pull_request, environment:<name> or ref:refs/heads/<branch>, without * and ?; found: ${join(", ", flatten([for role in var.roles : [for trust in role.trusts : [for subject in trust.subjects : subject if !can(regex("^repo:[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?:(pull_request|environment:[^*?]+|ref:refs/(heads|tags)/[^*?]+)$", subject))]]]))}."
  }

  validation {
    condition     = alltrue(flatten([for role in var.roles : [for trust in role.trusts : length(trust.workflow_refs) > 0]]))
    error_message = "These roles name no reusable workflow, so any workflow of the repository could assume them: ${join(", ", [for name, role in var.roles : name if !alltrue([for trust in role.trusts : length(trust.workflow_refs) > 0])])}."
  }

  validation {
    condition = alltrue(flatten([for role in var.roles : [for trust in role.trusts : [
      for ref in trust.workflow_refs : can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@*?]+\\.ya?ml@(refs/(heads|tags)/[^*?]+|[0-9a-f]{40})$", ref))
    ]]]))
    error_message = "A workflow ref is <owner>/<name>/.github/workflows/<file>.yml@refs/heads/<branch>, @refs/tags/<tag> or @<commit>, without * and ?; found: ${join(", ", flatten([for role in var.roles : [for trust in role.trusts : [for ref in trust.workflow_refs : ref if !can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@*?]+\\.ya?ml@(refs/(heads|tags)/[^*?]+|[0-9a-f]{40})$", ref))]]]))}."
  }

  validation {
    condition     = alltrue(flatten([for role in var.roles : [for policy in values(role.policies) : can(jsondecode(policy).Statement)]]))
    error_message = "A policy must be a JSON document with a Statement; that of ${join(", ", [for name, role in var.roles : name if !alltrue([for policy in values(role.policies) : can(jsondecode(policy).Statement)])])} is not."
  }

  validation {
    condition     = alltrue([for role in var.roles : sum(concat([0], [for policy in values(role.policies) : length(replace(policy, "/\\s/", ""))])) <= 10240])
    error_message = "IAM takes 10240 characters of inline policies a role; found: ${join(", ", [for name, role in var.roles : "${name} ${sum(concat([0], [for policy in values(role.policies) : length(replace(policy, "/\\s/", ""))]))}" if sum(concat([0], [for policy in values(role.policies) : length(replace(policy, "/\\s/", ""))])) > 10240])}."
  }

  validation {
    condition     = alltrue([for role in var.roles : role.max_session_seconds >= 3600 && role.max_session_seconds <= 43200])
    error_message = "max_session_seconds is 3600 to 43200; found: ${join(", ", [for name, role in var.roles : "${name} ${role.max_session_seconds}" if role.max_session_seconds < 3600 || role.max_session_seconds > 43200])}."
  }
}
